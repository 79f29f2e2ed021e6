import { describe, expect, test } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { parseRequirement } from '../../../src/trust/dct/requirement.ts'
import { checkDct, contextOf, NO_FILES, subjectOf } from '../../helpers/trust-check.ts'
import { draftRepository, evidenceOf, keysFor, NOW, publish } from '../../helpers/trust-repo.ts'
import { certificateFor } from '../../helpers/x509.ts'

const GUN = 'registry.corp:5000/acme/app'
const keys = keysFor(GUN)
const pem = certificateFor(keys.root.privateKey, { commonName: 'CA', isAuthority: true })
const leaf = certificateFor(keys.root.privateKey, { commonName: 'somebody' })
const files = {
  read: async (path: string) => {
    const text = { 'keys/ca.pem': pem, 'keys/leaf.pem': leaf, 'keys/empty.pem': '' }[path]
    if (text === undefined) throw new Error(`no file ${path}`)
    return Buffer.from(text)
  },
}

describe('what a policy may ask', () => {
  test('nothing: the server of the registry, release roles, and a root that something else must vouch for', async () => {
    for (const value of [undefined, null, {}]) {
      expect(await parseRequirement(value, 'dct', NO_FILES)).toEqual({
        server: undefined,
        ca: undefined,
        pins: [],
        trustOnFirstUse: false,
        roles: ['targets/releases', 'targets'],
        signers: [],
        threshold: 0,
        maxAge: undefined,
      })
    }
  })

  test('everything', async () => {
    const pins = [
      `keyid:${keys.root.id}`,
      `spki:sha256:${'0'.repeat(64)}`,
      'ca:keys/ca.pem',
      `root:${digestOf('x')}@v3`,
    ]
    const value = {
      server: 'https://notary.corp:4443/prefix',
      ca: 'keys/ca.pem',
      pins,
      tofu: true,
      roles: ['targets'],
      signers: ['alice', 'targets/team/bob'],
      threshold: 1,
      maxAge: '36h',
    }
    const read = await parseRequirement(value, 'dct', files)
    expect(read).toMatchObject({
      ca: pem,
      trustOnFirstUse: true,
      roles: ['targets'],
      signers: ['targets/alice', 'targets/team/bob'],
      threshold: 1,
      maxAge: 36 * 3_600_000,
    })
    expect(read.server?.href).toBe('https://notary.corp:4443/prefix')
    expect(read.pins.map(({ kind, text }) => [kind, text])).toEqual(
      ['keyid', 'spki', 'ca', 'root'].map((kind, index) => [kind, pins[index]]),
    )
  })

  test.each<[unknown, RegExp]>([
    [[], /rules\[0\]\.dct is not a map/],
    ['https://notary', /rules\[0\]\.dct is not a map/],
    [{ pin: [] }, /rules\[0\]\.dct has no key "pin".*Did you mean "pins"/],
    [{ maxage: '7d' }, /has no key "maxage".*Did you mean "maxAge"/],
    [{ colour: 1 }, /has no key "colour".*It may have: server, ca, pins/],
    [{ server: 'notary.corp' }, /server is not the URL of a server/],
    [{ server: 'ftp://notary.corp' }, /server is not the URL/],
    [{ server: 'https://user:secret@notary.corp' }, /server is not the URL/],
    [{ server: 'https://notary.corp?x=1' }, /server is not the URL/],
    [{ ca: 'keys/empty.pem' }, /ca is not as Notary writes it: it holds no PEM certificate/],
    [{ ca: 5 }, /ca is not the path of a file/],
    [{ pins: [] }, /pins is not a list of texts with at least one in it/],
    [{ pins: 'keyid:x' }, /pins is not a list/],
    [{ pins: ['keyid:x'] }, /pins\[0\]: "keyid:x" is not a pin.*Write one of: keyid:/],
    [{ pins: ['ca:keys/leaf.pem'] }, /pins\[0\]: the certificate of CN=somebody is no authority.*spki/],
    [{ tofu: 'yes' }, /tofu is neither true nor false/],
    [{ roles: ['root'] }, /roles: "root" is not the name of a role/],
    [{ roles: ['../x'] }, /roles: "\.\.\/x" is not the name of a role/],
    [{ signers: ['Alice'] }, /signers: "Alice" is not the name of a role/],
    [{ signers: ['alice', 'bob'], threshold: 3 }, /threshold is not a number from 1 to 2/],
    [{ signers: ['alice'], threshold: 0 }, /threshold is not a number from 1 to 1/],
    [{ maxAge: 7 }, /maxAge is not a duration.*Write 12h/],
    [{ maxAge: '1w' }, /maxAge is not a duration/],
  ])('not %j', async (value, message) => {
    const error = await parseRequirement(value, 'rules[0].dct', files).catch(
      (cause: unknown) => cause as Error & { hint?: string },
    )
    expect(error).toMatchObject({ code: 'invalid' })
    expect(`${(error as Error).message} ${(error as { hint?: string }).hint ?? ''}`).toMatch(message)
    expect(JSON.stringify(error)).not.toContain('secret')
  })
})

describe('a digest without a tag', () => {
  const image = Buffer.from('{"the":"manifest"}')
  const check = async (
    change: (signed: ReturnType<typeof draftRepository>['signed']) => void,
    requirement: object = {},
  ) => {
    const draft = draftRepository(GUN, { '1.0': image, '1': image, '::not a tag': image })
    change(draft.signed)
    const context = contextOf({ now: NOW, offline: evidenceOf(GUN, publish(draft)) })
    return checkDct(subjectOf(`${GUN}@${digestOf(image)}`, image), { tofu: true, ...requirement }, context)
  }

  test('is found under every tag that means it', async () => {
    const finding = await check(() => {})
    expect(finding).toMatchObject({ verdict: 'verified', reasons: [] })
    expect(finding.proofs[0]?.details.tags).toBe('1, 1.0')
    expect(finding.unproven[0]).toMatch(/^not bound to a tag: sha256:\w+ is signed as 1, 1\.0$/)
  })

  test('needs one tag that the required signers signed', async () => {
    const only = (tag: string) => (signed: ReturnType<typeof draftRepository>['signed']) => {
      signed['targets/alice'].targets = { [tag]: signed['targets/releases'].targets[tag] }
    }
    const finding = await check(only('1.0'), { signers: ['alice'] })
    expect(finding.proofs.map(({ signer, details }) => [signer, details.tags])).toEqual([
      ['targets/releases', '1.0'],
      ['targets/alice', '1.0'],
    ])
    const none = await check((signed) => Object.assign(signed['targets/alice'], { targets: {} }), {
      signers: ['alice'],
    })
    expect(none.reasons.join()).toMatch(/targets\/alice did not sign it/)
  })

  test('passes over a tag that was signed with another length', async () => {
    const finding = await check(({ 'targets/releases': { targets } }) => {
      targets['1'].length += 1
    })
    expect(finding.proofs[0]?.details.tags).toBe('1.0')
    const all = await check(({ 'targets/releases': { targets } }) => {
      targets['1'].length += 1
      targets['1.0'].length += 1
    })
    expect(all.reasons.join()).toMatch(/:1 has 18 bytes, but it is signed as 19 bytes/)
  })
})
