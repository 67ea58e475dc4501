import { configureGlobal, readConfigureGlobal } from "fast-check";

// A property that fails has noticed the mutant; the search for a smaller counterexample would take until the timeout.
configureGlobal({ ...readConfigureGlobal(), endOnFailure: true });
