import { WebClient } from "@slack/web-api";
import type { BySdk } from "./by-sdk.ts";

const clientOf = (baseUrl: string): WebClient =>
  new WebClient("xoxb-1", { slackApiUrl: `${baseUrl}/`, retryConfig: { retries: 0 } });

export const bySdk: BySdk = {
  post: (url) =>
    clientOf(url).chat.postMessage({
      channel: "C1",
      text: "Hello & good day",
      thread_ts: "1503435950.000100",
      unfurl_links: false,
    }),
  everyChannel: async (url) => {
    const options = { types: "public_channel,private_channel", limit: 1, exclude_archived: true };
    for await (const page of clientOf(url).paginate("conversations.list", options)) void page;
  },
  user: (url) => clientOf(url).users.info({ user: "U1", include_locale: true }),
  history: (url) => clientOf(url).conversations.history({ channel: "C1", limit: 1, inclusive: true }),
  open: (url) => clientOf(url).conversations.create({ name: "plans", is_private: true }),
  react: (url) => clientOf(url).reactions.add({ channel: "C1", name: "thumbsup", timestamp: "1503435956.000247" }),
  update: (url) => clientOf(url).chat.update({ channel: "C1", ts: "1503435956.000247", text: "Bye" }),
};
