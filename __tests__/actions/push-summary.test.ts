import { expect, test } from '@jest/globals'
import { summarizePush } from '../../src/actions/push-summary.ts'
import { digestOf } from '../../src/image/digest.ts'

test('a platform is whatever the image says, and no markup', () => {
  const digest = digestOf('x')
  const summary = summarizePush({
    digest,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    references: [{ reference: 'ghcr.io/acme/app:1', digest, action: 'created' }],
    refused: [],
    platforms: ['linux/amd64', 'a`|b\n\n# Signed by acme\n[x](https://evil.example)/<img src=x>'],
    blobs: { sent: 1, skipped: 0, mounted: 0, bytesSent: 5 },
    size: 5,
    seconds: 1,
  })
  expect(summary).toContain('`linux/amd64`, `a??b??# Signed by acme?[x](https://evil.example)/<img src=x>`')
  expect(summary).not.toMatch(/^# Signed/m)
})
