export type {
  FakeAnswer,
  FakeApi,
  FakeBody,
  FakeCodes,
  FakeFailure,
  FakeList,
  FakeOperation,
  FakeOperations,
  FakeResource,
} from "./api.ts";
export { createFake, type FailOptions, type Fake, type FakeOptions, type FakeRequest } from "./fake.ts";
export {
  createMocks,
  failure,
  fakeHandler,
  type Mock,
  type Mocked,
  MockFailure,
  type MockOptions,
  type MockRequest,
  type ResultOf,
} from "./mock.ts";
