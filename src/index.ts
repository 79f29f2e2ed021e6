export type { Descriptor } from './image/descriptor.ts'
export type { Digest } from './image/digest.ts'
export { canonical, familiar, parseReference, type Reference } from './image/reference.ts'
export { describeError, errorToJson, Failure, type FailureCode } from './runtime/failure.ts'
