// The one entry of the bundle. Each function is what a file in dist/ calls; each loads only what it needs.
export const cache = async (): Promise<void> => (await import('./actions/cache.ts')).cache()
export const cacheRestore = async (): Promise<void> => (await import('./actions/cache.ts')).cacheRestore()
export const cacheServer = async (): Promise<void> => (await import('./actions/cache-server.ts')).cacheServer()
export const cacheSave = async (): Promise<void> => (await import('./actions/cache.ts')).cacheSave()
export const cli = async (): Promise<void> => (await import('./cli/run.ts')).run(process.argv.slice(2))
export const login = async (): Promise<void> => (await import('./actions/login.ts')).login()
export const main = async (): Promise<void> => (await import('./actions/main.ts')).main()
export const post = async (): Promise<void> => (await import('./actions/post.ts')).post()
export const promote = async (): Promise<void> => (await import('./actions/promote.ts')).promote()
export const push = async (): Promise<void> => (await import('./actions/push.ts')).push()
export const tags = async (): Promise<void> => (await import('./actions/tags.ts')).tags()
export const verify = async (): Promise<void> => (await import('./actions/verify.ts')).verify()

// What nearly every chunk needs is named here, so that it is in the entry, once, instead of in each of them.
export { parseImageConfig } from './image/config.ts'
export { parseManifest } from './image/manifest.ts'
export { parseReference } from './image/reference.ts'
export { describeError } from './runtime/failure.ts'
export { systemRuntime } from './runtime/system.ts'
export { verified } from './stores/verify.ts'
