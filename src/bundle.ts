// The one entry of the bundle. Each export is what a file in dist/ calls; each loads only what it needs.
export const cli = async (): Promise<void> => (await import('./cli/run.ts')).run(process.argv.slice(2))
export const login = async (): Promise<void> => (await import('./actions/login.ts')).login()
export const post = async (): Promise<void> => (await import('./actions/post.ts')).post()
