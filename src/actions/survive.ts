/** The works that go on, each within the one before. */
const running: ((error: unknown) => void)[] = []

/** An error that nobody waited for would end the process, fail the job, and leave a login: it fails this work instead, the innermost one. */
export async function survive<T>(work: () => Promise<T>): Promise<T> {
  let fail = (_: unknown): void => {}
  const crash = new Promise<never>((_, reject) => {
    fail = reject
  })
  const caught = (error: unknown): void => {
    if (running.at(-1) === fail) fail(error)
  }
  running.push(fail)
  process.on('uncaughtException', caught)
  try {
    return await Promise.race([work(), crash])
  } finally {
    process.off('uncaughtException', caught)
    running.splice(running.indexOf(fail), 1)
  }
}
