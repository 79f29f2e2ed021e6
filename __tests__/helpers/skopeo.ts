import { execFile } from '../../src/runtime/exec.ts'

/** Runs skopeo; rejects with everything it printed when it fails. */
export async function skopeo(...args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await execFile('skopeo', ['--insecure-policy', ...args])
  if (exitCode !== 0) throw new Error(`skopeo ${args.join(' ')}: ${exitCode}\n${stdout}${stderr}`)
  return stdout
}

/** What a registry on loopback has under a reference, byte for byte. */
export async function rawManifest(reference: string): Promise<string> {
  return await skopeo('inspect', '--raw', '--tls-verify=false', `docker://${reference}`)
}

/** What skopeo says of a reference in a registry on loopback. */
export async function inspectRemote(
  reference: string,
): Promise<{ Digest: string; Layers: string[]; RepoTags: string[] }> {
  return JSON.parse(await skopeo('inspect', '--tls-verify=false', `docker://${reference}`)) as {
    Digest: string
    Layers: string[]
    RepoTags: string[]
  }
}
