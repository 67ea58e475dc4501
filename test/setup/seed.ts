import { configureGlobal } from "fast-check";

/** Every property draws the same values on every machine and in every run; `FC_SEED=2 npm test` draws others. */
configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });
