// The one entry of the bundle. Each export is what a file in dist/ calls; each loads only what it needs.
export const cli = async (): Promise<void> => (await import('./cli/run.ts')).run(process.argv.slice(2))
export const login = async (): Promise<void> => (await import('./actions/login.ts')).login()
export const main = async (): Promise<void> => (await import('./actions/main.ts')).main()
export const post = async (): Promise<void> => (await import('./actions/post.ts')).post()
export const push = async (): Promise<void> => (await import('./actions/push.ts')).push()
