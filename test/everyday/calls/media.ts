// https://developers.cloudflare.com/api/resources/images/, /stream/
import { unwrap } from "@flarespec/cloudflare/client";
import { createClient, createImagesV1, createImagesV2DirectUpload, getImagesV1 } from "@flarespec/cloudflare/images";
import { copyStream, createStreamDirectUpload, listStream } from "@flarespec/cloudflare/stream";
import { account_id, type Call, result } from "./call.js";

const account = `/accounts/${account_id}`;
const image = {
  id: "2cdc28f0-017a-49c4-9ed7-87056c83901",
  filename: "logo.png",
  requireSignedURLs: true,
  variants: [],
};
const sendsImage: Call["sends"] = {
  method: "POST",
  path: `${account}/images/v1`,
  body: {
    parts: {
      file: { type: "image/png", text: "PNG" },
      metadata: { type: "application/json", json: { owner: "ada" } },
      requireSignedURLs: { text: "true" },
    },
  },
};

export const uploadImage: Call = {
  sends: sendsImage,
  answers: result(image),
  run: async (client) => {
    const file = new File(["PNG"], "logo.png", { type: "image/png" });
    const uploaded = unwrap(
      await createImagesV1(client, { account_id, file, metadata: { owner: "ada" }, requireSignedURLs: true }),
    );
    return uploaded.id;
  },
  gives: image.id,
};

export const uploadImageBytes: Call = {
  sends: { ...sendsImage, body: { parts: { file: { type: "application/octet-stream", text: "PNG" } } } },
  answers: result(image),
  run: async (client) => {
    const { data } = await createImagesV1(client, { account_id, file: new TextEncoder().encode("PNG") });
    return data?.result.id;
  },
  gives: image.id,
};

export const uploadImageAsFormData: Call = {
  sends: { ...sendsImage, body: { parts: { file: { type: "image/png", text: "PNG" } } } },
  answers: result(image),
  run: async (_, options) => {
    const body = new FormData();
    body.set("file", new File(["PNG"], "logo.png", { type: "image/png" }));
    const client = createClient(options);
    const uploaded = await client.POST("/accounts/{account_id}/images/v1", { params: { path: { account_id } }, body });
    return unwrap(uploaded).id;
  },
  gives: image.id,
};

export const uploadImageAsFormDataByName: Call = {
  ...uploadImageAsFormData,
  run: async (client) => {
    const body = new FormData();
    body.set("file", new File(["PNG"], "logo.png", { type: "image/png" }));
    return unwrap(await createImagesV1(client, { account_id, body })).id;
  },
};

export const letBrowserUploadImage: Call = {
  sends: {
    method: "POST",
    path: `${account}/images/v2/direct_upload`,
    body: {
      parts: { requireSignedURLs: { text: "true" }, metadata: { type: "application/json", json: { owner: "ada" } } },
    },
  },
  answers: result({ id: image.id, uploadURL: "https://upload.imagedelivery.net/Vi7wi5KSItxGFsWRG2Us6Q/x" }),
  run: async (client) => {
    const upload = unwrap(
      await createImagesV2DirectUpload(client, { account_id, requireSignedURLs: true, metadata: { owner: "ada" } }),
    );
    return upload.uploadURL;
  },
  gives: "https://upload.imagedelivery.net/Vi7wi5KSItxGFsWRG2Us6Q/x",
};

export const listImages: Call = {
  sends: { method: "GET", path: `${account}/images/v1`, query: { per_page: "50" } },
  answers: result({ images: [image] }),
  run: async (client) => {
    const { images } = unwrap(await getImagesV1(client, { account_id, per_page: 50 }));
    return images?.map(({ filename }) => filename);
  },
  gives: ["logo.png"],
};

const video = { uid: "ea95132c15732412d22c1476fa83f27a", readyToStream: false, status: { state: "downloading" } };
export const uploadVideoByUrl: Call = {
  sends: {
    method: "POST",
    path: `${account}/stream/copy`,
    headers: { "upload-creator": "ada" },
    body: { json: { url: "https://example.com/video.mp4", meta: { name: "talk" }, requireSignedURLs: true } },
  },
  answers: result(video),
  run: async (client) => {
    const copied = unwrap(
      await copyStream(client, {
        account_id,
        "Upload-Creator": "ada",
        url: "https://example.com/video.mp4",
        meta: { name: "talk" },
        requireSignedURLs: true,
      }),
    );
    return copied.uid;
  },
  gives: video.uid,
};

export const letBrowserUploadVideo: Call = {
  sends: { method: "POST", path: `${account}/stream/direct_upload`, body: { json: { maxDurationSeconds: 3600 } } },
  answers: result({ uid: video.uid, uploadURL: "https://upload.videodelivery.net/x" }),
  run: async (client) => {
    const { uploadURL } = unwrap(await createStreamDirectUpload(client, { account_id, maxDurationSeconds: 3600 }));
    return uploadURL;
  },
  gives: "https://upload.videodelivery.net/x",
};

export const listVideos: Call = {
  sends: { method: "GET", path: `${account}/stream`, query: { status: "ready", start: "2026-01-01T00:00:00.000Z" } },
  answers: result([video]),
  run: async (client) => {
    const start = new Date("2026-01-01");
    const videos = unwrap(await listStream(client, { account_id, status: "ready", start }));
    return videos.map(({ uid, status }) => `${uid} ${status?.state}`);
  },
  gives: ["ea95132c15732412d22c1476fa83f27a downloading"],
};
