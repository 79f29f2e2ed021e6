// The library's public face: everything that is promised to those who import `seaworthy`, and nothing else.

// What things are called.
export type { Descriptor } from './image/descriptor.ts'
export type { Digest } from './image/digest.ts'
export type { ManifestDocument } from './image/manifest.ts'
export { formatPlatform, type Platform, parsePlatform } from './image/platform.ts'
export { canonical, familiar, parseReference, type Reference } from './image/reference.ts'
// Who we are to a registry.
export { type CredentialSourceOptions, credentialSource } from './login/credential-source.ts'
// Which tags a release gets, and what protects them.
export type { PlannedTag, ReleasePlan } from './release/release-plan.ts'
export { type ReleaseReference, releaseReferences } from './release/release-reference.ts'
// What comes from outside, and what goes wrong.
export { describeError, errorToJson, exitCodeOf, Failure, type FailureCode } from './runtime/failure.ts'
export type { Clock, ExecOptions, ExecResult, Log, ProgressEvent, Runtime } from './runtime/runtime.ts'
export { systemRuntime } from './runtime/system.ts'
// Any of the places as a registry over HTTP.
export type { Access } from './serve/auth/access.ts'
export type { AuthOptions, BasicAuth, CheckPassword, TokenAuth } from './serve/auth/options.ts'
export type { AccessEntry, ServeHooks, ServeOptions } from './serve/options.ts'
export type { ProfileName } from './serve/quirks/names.ts'
export { type Profile, playProfile, type Stage } from './serve/quirks/profile.ts'
export { PROFILES } from './serve/quirks/profiles.ts'
export { type RegistryServer, serveRegistry } from './serve/server.ts'
// The whole voyage, as the action and the command line make it.
export { type ConnectionOptions, type Connections, openConnections } from './ship/connections.ts'
export { planFromRules, type RulesRequest } from './ship/plan-rules.ts'
export { type PushRequest, planPush, push } from './ship/push.ts'
export type { PlanReport } from './ship/report.ts'
// Who signed it, and signing it.
export { type InspectRequest, inspectTrust } from './ship/trust/admin.ts'
export type { BaseCommit } from './ship/trust/base.ts'
export { openKeyFiles, type Passphrases } from './ship/trust/keys.ts'
export type { TrustAnchor } from './ship/trust/place.ts'
export type { PolicyPlace } from './ship/trust/policy.ts'
export {
  type RevokeReport,
  type RevokeRequest,
  revokeImage,
  type SignReport,
  type SignRequest,
  signImage,
} from './ship/trust/sign.ts'
export { type VerifyRequest, verify } from './ship/trust/verify.ts'
// Places an image can be in.
export type { ArchiveWriter } from './stores/archive/archive-writer.ts'
export { type CreateArchiveOptions, createArchive } from './stores/archive/create-archive.ts'
export { type ArchiveOptions, type ArchiveStore, openArchive } from './stores/archive/open-archive.ts'
// The copy between them.
export {
  applyCopy,
  type CopyRequest,
  type CopyResult,
  copyImage,
  type PreparedCopy,
  prepareCopy,
} from './stores/copy/copy.ts'
export type { CopyTarget } from './stores/copy/survey.ts'
export { directoryRepositories } from './stores/directory.ts'
export { type LayoutOptions, openLayout } from './stores/layout/open-layout.ts'
export type { Credential, CredentialSource } from './stores/registry/auth/credential.ts'
export type { RegistryOptions, Retries, Timeouts } from './stores/registry/options.ts'
export { openRegistry, type Registry } from './stores/registry/registry.ts'
export type { BlobInfo, BlobInput, ByteRange, Bytes, ReadableStore, Repositories, Store } from './stores/store.ts'
export type { SignedTagReport, TrustInspection } from './trust/dct/signing/inspect.ts'
export type { RoleChange } from './trust/dct/signing/sign-tag.ts'
export type { SigningKey } from './trust/dct/signing/signing-key.ts'
export type { Finding, ImageVerdict, Proof, Verdict } from './trust/verdict.ts'
export type { ImageRequest } from './trust/verify-images.ts'
export { exitCodeOfReport, passableDigests, type VerifyReport } from './trust/verify-report.ts'
