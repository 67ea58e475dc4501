import { expect, test } from "vitest";
import { documentedOperations, PathMatcher } from "../../../generator/src/recordings/operations.ts";

test.each([
  ["/jobs/latest", "/jobs/latest"],
  ["/jobs/1", "/jobs/{id}"],
  ["/jobs/1:cancel", "/jobs/{id}:cancel"],
  ["/jobs/1:other", "/jobs/{id}"],
])("the address %s is of %s, in whatever order the paths are", (address, template) => {
  const paths = ["/jobs/{id}", "/jobs/{id}:cancel", "/jobs/latest"];
  for (const order of [paths, [...paths].reverse()]) {
    const document = { paths: Object.fromEntries(order.map((path) => [path, { get: { responses: {} } }])) };
    const match = new PathMatcher(documentedOperations(document)).match("GET", address);
    expect(match?.operation.path).toBe(template);
  }
});
