import { createClient, paginate, unwrap } from "jellyfin-api";
import { getItemImage, listItems } from "jellyfin-api/items";
import { createPlaylist } from "jellyfin-api/playlists";
import * as users from "jellyfin-api/users";
import type { Call } from "./call.js";

const header = 'MediaBrowser Token="t1"';
const clientOf = (baseUrl: string) => createClient({ baseUrl, credentials: { CustomAuthentication: header } });
/** The reference of Jellyfin's API, which is made of its document, shows the parameters of each request. */
const documented = (request: string, body?: object) => ({
  source: "https://api.jellyfin.org",
  sends: [{ request, ...(body !== undefined && { type: "application/json", body: JSON.stringify(body) }) }],
});
const ID = "0d5d5c9e-4c3e-4f0a-9a0e-2f6f3f6f0001";

export const films: Call = {
  answers: [
    {
      body: {
        Items: [{ Id: ID, Name: "Arrival", PremiereDate: "2016-11-11T00:00:00.0000000Z", OfficialRating: null }],
        TotalRecordCount: 1,
        StartIndex: 0,
      },
    },
  ],
  async run(baseUrl) {
    const { data, error } = await listItems(clientOf(baseUrl), {
      includeItemTypes: ["Movie", "Series"],
      fields: ["Genres", "Path"],
      sortBy: "SortName",
      minDateLastSaved: "2024-01-31T00:00:00Z",
      recursive: true,
      limit: 50,
    });
    if (error) return error.message;
    return data.Items?.map((item) => [item.Name, item.PremiereDate?.slice(0, 4), item.OfficialRating ?? null]);
  },
  documented: documented(
    "GET /Items?fields=Genres,Path&includeItemTypes=Movie,Series&limit=50&minDateLastSaved=2024-01-31T00:00:00Z&recursive=true&sortBy=SortName",
  ),
  gives: [["Arrival", "2016", null]],
};

export const everyUser: Call = {
  answers: [{ body: [{ Id: ID, Name: "ada", LastLoginDate: null, Policy: { IsAdministrator: true } }] }],
  async run(baseUrl) {
    const found = unwrap(await users.listUsers(clientOf(baseUrl), { isDisabled: false }));
    return found.map((user) => [user.Name, user.LastLoginDate ?? "never", user.Policy?.IsAdministrator]);
  },
  documented: documented("GET /Users?isDisabled=false"),
  gives: [["ada", "never", true]],
};

export const signIn: Call = {
  answers: [{ body: { AccessToken: "t2", User: { Name: "ada" } } }],
  async run(baseUrl) {
    const { data, error } = await users.createUsersAuthenticateByName(clientOf(baseUrl), { Username: "ada", Pw: "pw" });
    return error ? error.message : [data.AccessToken, data.User?.Name];
  },
  documented: documented("POST /Users/AuthenticateByName", { Pw: "pw", Username: "ada" }),
  gives: ["t2", "ada"],
};

export const missing: Call = {
  answers: [
    {
      status: 404,
      headers: { "content-type": "application/problem+json; charset=utf-8" },
      body: {
        type: "https://tools.ietf.org/html/rfc7231#section-6.5.4",
        title: "Not Found",
        status: 404,
        traceId: "00-1",
      },
    },
  ],
  async run(baseUrl) {
    const { data, error } = await users.getUser(clientOf(baseUrl), { userId: ID });
    if (error === undefined) return data.Name;
    return error.kind === "http" && error.status === 404 ? [error.body.title, error.message] : error.kind;
  },
  documented: documented(`GET /Users/${ID}`),
  gives: ["Not Found", "GET /Users/{userId}: 404 Not Found"],
};

export const playlist: Call = {
  answers: [{ body: { Id: "p1" } }],
  async run(baseUrl) {
    const { data, error } = await createPlaylist(clientOf(baseUrl), { Name: "Evening", Ids: [ID], UserId: ID });
    return error ? error.message : data.Id;
  },
  documented: documented("POST /Playlists", { Ids: [ID], Name: "Evening", UserId: ID }),
  gives: "p1",
};

export const everyItem: Call = {
  answers: [
    { body: { Items: [{ Id: ID, Name: "a" }], TotalRecordCount: 2, StartIndex: 0 } },
    { body: { Items: [{ Id: ID, Name: "b" }], TotalRecordCount: 2, StartIndex: 1 } },
  ],
  async run(baseUrl) {
    const names: (string | null | undefined)[] = [];
    for await (const { Name } of paginate(clientOf(baseUrl), users.listUserItems, { userId: ID, limit: 1 }))
      names.push(Name);
    return names;
  },
  documented: {
    source: "https://api.jellyfin.org",
    sends: [{ request: `GET /Users/${ID}/Items?limit=1` }, { request: `GET /Users/${ID}/Items?limit=1&startIndex=1` }],
  },
  gives: ["a", "b"],
};

export const poster: Call = {
  answers: [{ headers: { "content-type": "image/webp" }, body: "webp" }],
  async run(baseUrl) {
    const { data, error } = await getItemImage(clientOf(baseUrl), { itemId: ID, imageType: "Primary", maxWidth: 300 });
    return error ? error.message : data.size;
  },
  documented: documented(`GET /Items/${ID}/Images/Primary?maxWidth=300`),
  gives: 4,
};

export const preferences: Call = {
  answers: [{ status: 204 }],
  async run(baseUrl) {
    const { error, response } = await users.createUserConfiguration(clientOf(baseUrl), {
      userId: ID,
      AudioLanguagePreference: null,
      PlayDefaultAudioTrack: true,
      GroupedFolders: [],
    });
    return error ? error.message : response.status;
  },
  documented: documented(`POST /Users/${ID}/Configuration`, {
    AudioLanguagePreference: null,
    GroupedFolders: [],
    PlayDefaultAudioTrack: true,
  }),
  gives: 204,
};
