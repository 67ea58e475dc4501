/** Words whose singular no rule finds, by their plural. A word that is its own singular stands for itself. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  [
    // Singulars and words without a plural that end in `s`.
    ..."alias always atlas bias canvas chaos gas headquarters ios iris kubernetes lens macos means os pancreas".split(
      " ",
    ),
    ..."saas paas iaas gps vps species".split(" "),
  ]
    .map((word): [string, string] => [word, word])
    .concat([
      ...pairs(
        "aliases alias, analyses analysis, appendices appendix, atlases atlas, axes axis, biases bias, bonuses bonus",
      ),
      ...pairs("brownies brownie, buses bus, calories calorie, calves calf, campuses campus, canvases canvas"),
      ...pairs("censuses census, children child, codices codex, cookies cookie, crises crisis, diagnoses diagnosis"),
      ...pairs(
        "echoes echo, elves elf, focuses focus, gases gas, genies genie, halves half, heroes hero, hoodies hoodie",
      ),
      ...pairs("hooves hoof, hypotheses hypothesis, indices index, knives knife, leaves leaf, lenses lens, lies lie"),
      ...pairs(
        "lives life, loaves loaf, matrices matrix, men man, movies movie, nexuses nexus, parentheses parenthesis",
      ),
      ...pairs("pies pie, potatoes potato, quizzes quiz, rookies rookie, scarves scarf, selfies selfie, selves self"),
      ...pairs("shelves shelf, statuses status, surpluses surplus, synopses synopsis, theses thesis, thieves thief"),
      ...pairs("ties tie, tomatoes tomato, vertices vertex, vetoes veto, viruses virus, wives wife, wolves wolf"),
      ...pairs("women woman, zombies zombie"),
    ]),
);

function pairs(text: string): [string, string][] {
  return text.split(", ").map((pair) => pair.split(" ") as [string, string]);
}

/** Words that end in `s` and are no plural. */
const NO_PLURAL =
  /(ss|us|is|news|series|dns|aws|sms|css|tls|hls|cors|https?|analytics|statistics|mathematics|physics)$/i;

/**
 * English singular of a word or of the last word of a segment, well enough for paths: `policies` → `policy`, `movies` →
 * `movie`, `status` stays. (The libraries for it make `cach` of caches, `len` of lens and `dn` of dns.)
 */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word.toLowerCase());
  if (irregular !== undefined) return inCaseOf(word, irregular);
  if (NO_PLURAL.test(word)) return word;
  if (/ies$/i.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(([trn]|[eo]a|ee|oo)ch|sh|x|ss|tatus|lias)es$/i.test(word)) return word.slice(0, -2);
  return /s$/i.test(word) && word.length > 2 ? word.slice(0, -1) : word;
}

/** The letters of `to` that `word` begins with keep their case. */
function inCaseOf(word: string, to: string): string {
  let same = 0;
  while (same < to.length && word[same]?.toLowerCase() === to[same]) same++;
  return word.slice(0, same) + to.slice(same);
}
