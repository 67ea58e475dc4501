/** The part of the forbidden mutants that a layer must refuse. Lower it only with a reason. */
export const KILL_RATES = {
  schema: { floor: 1, because: "what the construction calls forbidden, JSON Schema can say" },
  type: { floor: 1, because: "formats, bounds, patterns and integers are left out: TypeScript cannot say them" },
} as const;

/** Recordings too small for twenty different mutants, and how many they have. */
export const FEWEST = 20;
export const SMALL: Readonly<Record<string, number>> = {};

/** Mutants in all; a floor, so that a change of the generator of mutants cannot thin them out unnoticed. */
export const MUTANTS = { all: 5600, refusedBySchema: 4800, refusedByType: 4700, accepted: 500 } as const;
