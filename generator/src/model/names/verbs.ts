import { words } from "./names.ts";

/** Path segments that say what to do rather than what there is; a POST on one is named after it. */
export const ACTIONS: ReadonlySet<string> = wordSet(
  "abort accept activate add approve archive attach authorize batch block cancel check clone close complete compile " +
    "copy deactivate decline delete deny deploy detach disable discover download enable execute export finish force " +
    "generate import install invite lookup migrate move patch pause preview provision publish purge query read refresh " +
    "reject release remove rename renew replace reset resolve restart restore resume retry revoke roll rollback rotate " +
    "run scan search send share start stop submit subscribe suspend sync test transfer trigger unblock uninstall " +
    "unpublish unsubscribe update upgrade upload validate verify write",
);

/** Those of them that begin a noun as well: `check-runs`, `release_notes`. */
export const NOUNS_TOO: ReadonlySet<string> = wordSet(
  "archive batch block check clone copy download export import install invite lookup move patch preview query " +
    "read release reset run scan search share start stop test transfer trigger update upgrade upload",
);

/** Verbs of calls that have their noun with them, whatever the method: `getToken`, `/authors/create`. */
export const CALLS: ReadonlySet<string> = wordSet(
  "add create delete edit fetch find get insert list remove set update",
);

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

/** Further verbs that begin a call in camel case, whose noun they have with them: `sendPoll`, `leaveChat`. */
const CAMEL_CALLS: ReadonlySet<string> = wordSet(
  "answer apply assign ban calculate compute convert describe exchange grant hide join kick leave mark mute notify open " +
    "parse pin promote push register restrict save schedule show sign split submit translate unban unmute unpin untag upsert",
);

/** Whether a segment is a verb with its noun: `getToken`, `get-by-ids`. */
export function isCall(text: string): boolean {
  const [first = "", ...others] = words(text).map((word) => word.toLowerCase());
  const isVerb = CALLS.has(first) || (/^[a-z]+[A-Z]/.test(text) && (ACTIONS.has(first) || CAMEL_CALLS.has(first)));
  return others.length > 0 && isVerb;
}

/** Whether a text says what to do: `get_shared_link`. */
export function beginsWithVerb(text: string): boolean {
  const first = words(text)[0]?.toLowerCase() ?? "";
  return ACTIONS.has(first) || CALLS.has(first);
}
