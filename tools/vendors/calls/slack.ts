import { createClient, paginate, unwrap } from "slack-web-api";
import * as chat from "slack-web-api/chat";
import { conversationsCreate, conversationsHistory, conversationsList } from "slack-web-api/conversations";
import { filesUpload } from "slack-web-api/files";
import { reactionsAdd } from "slack-web-api/reactions";
import { usersInfo } from "slack-web-api/users";
import type { Call, Sent } from "./call.js";

const FORM = "application/x-www-form-urlencoded";
/** Slack's methods take GET with a query, and POST with a form; its SDK sends the latter alone. */
const byReference = (method: string, ...sends: Sent[]) => ({
  source: `https://docs.slack.dev/reference/methods/${method}`,
  sends: sends.map((one) => ({ authorization: "Bearer xoxb-1", ...one })),
});
const clientOf = (baseUrl: string) => createClient({ baseUrl, credentials: { slackAuth: "xoxb-1" } });

export const post: Call = {
  answers: [
    { body: { ok: true, channel: "C1", ts: "1503435956.000247", message: { text: "Hello", type: "message" } } },
  ],
  async run(baseUrl) {
    const { data, error } = await chat.chatPostMessage(clientOf(baseUrl), {
      body: { channel: "C1", text: "Hello & good day", thread_ts: "1503435950.000100", unfurl_links: false },
    });
    return error ? error.message : data.ts;
  },
  gives: "1503435956.000247",
};

export const everyChannel: Call = {
  answers: [
    { body: { ok: true, channels: [{ id: "C1" }], response_metadata: { next_cursor: "dGVhbTpDMQ==" } } },
    { body: { ok: true, channels: [{ id: "C2" }], response_metadata: { next_cursor: "" } } },
  ],
  async run(baseUrl) {
    const ids: string[] = [];
    const channels = { types: "public_channel,private_channel", limit: 1, exclude_archived: true };
    for await (const channel of paginate(clientOf(baseUrl), conversationsList, channels)) ids.push(channel.id);
    return ids;
  },
  documented: byReference(
    "conversations.list",
    { request: "GET /conversations.list?exclude_archived=true&limit=1&types=public_channel,private_channel" },
    {
      request:
        "GET /conversations.list?cursor=dGVhbTpDMQ==&exclude_archived=true&limit=1&types=public_channel,private_channel",
    },
  ),
  gives: ["C1", "C2"],
};

export const refused: Call = {
  answers: [{ body: { ok: false, error: "channel_not_found" } }],
  async run(baseUrl) {
    const { data, error } = await chat.chatDelete(clientOf(baseUrl), {
      channel: "C9",
      ts: 1503435956.000247,
    });
    return error ? error.message : data.ok;
  },
  documented: byReference("chat.delete", {
    request: "POST /chat.delete",
    type: FORM,
    body: "channel=C9&ts=1503435956.000247",
  }),
  gives: false,
};

export const user: Call = {
  answers: [{ body: { ok: true, user: { id: "U1", name: "ada" } } }],
  async run(baseUrl) {
    const { data, error } = await usersInfo(clientOf(baseUrl), { user: "U1", include_locale: true });
    return error ? error.message : data.ok && data.user;
  },
  documented: byReference("users.info", { request: "GET /users.info?include_locale=true&user=U1" }),
  gives: { id: "U1", name: "ada" },
};

export const history: Call = {
  answers: [
    { body: { ok: true, messages: [{ type: "message", ts: "1", text: "Hi" }], has_more: false, pin_count: 0 } },
  ],
  async run(baseUrl) {
    const page = await conversationsHistory(clientOf(baseUrl), { channel: "C1", limit: 1, inclusive: true });
    return unwrap(page).messages.length;
  },
  documented: byReference("conversations.history", {
    request: "GET /conversations.history?channel=C1&inclusive=true&limit=1",
  }),
  gives: 1,
};

export const open: Call = {
  answers: [{ body: { ok: true, channel: { id: "C3", name: "plans" } } }],
  async run(baseUrl) {
    const { data, error } = await conversationsCreate(clientOf(baseUrl), { name: "plans", is_private: true });
    return error ? error.message : data.channel.id;
  },
  gives: "C3",
};

export const react: Call = {
  answers: [{ body: { ok: true } }],
  async run(baseUrl) {
    const args = { channel: "C1", name: "thumbsup", timestamp: "1503435956.000247" };
    return unwrap(await reactionsAdd(clientOf(baseUrl), args)).ok;
  },
  gives: true,
};

export const update: Call = {
  answers: [{ body: { ok: true, channel: "C1", ts: "1503435956.000247", text: "Bye", message: { text: "Bye" } } }],
  async run(baseUrl) {
    const { data, error } = await chat.chatUpdate(clientOf(baseUrl), {
      body: { channel: "C1", ts: "1503435956.000247", text: "Bye" },
    });
    return error ? error.message : data.text;
  },
  gives: "Bye",
};

export const upload: Call = {
  answers: [{ body: { ok: true, file: { id: "F1" } } }],
  async run(baseUrl) {
    const { data, error } = await filesUpload(clientOf(baseUrl), {
      channels: "C1",
      content: "a,b\n",
      filename: "a.csv",
    });
    return error ? error.message : data.ok;
  },
  documented: byReference("files.upload", {
    request: "POST /files.upload",
    type: FORM,
    body: "channels=C1&content=a,b\n&filename=a.csv",
  }),
  gives: true,
};
