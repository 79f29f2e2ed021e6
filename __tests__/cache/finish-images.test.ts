import { expect, test } from '@jest/globals'
import type { EntryWriter as Writer } from '../../src/cache/entry-writer.ts'
import { finishBuilds, ImageFinisher, recordRoom } from '../../src/cache/finish-images.ts'
import { noise } from '../helpers/bytes.ts'
import { recordedImage } from '../helpers/recorded-image.ts'

const writer = {} as Writer
const image = recordedImage({ layers: [noise(10)] })

test('an image that fails its own check is refused, and those around it are not', () => {
  const finisher = new ImageFinisher(writer, [], recordRoom())
  const broken = { ...image, id: `sha256:${'0'.repeat(64)}` } as const
  const done = [image, broken, image].map((kept) => finisher.finish({ kept }))
  expect(done).toMatchObject([{ image }, { refused: { code: 'invalid' } }, { image }])
})

test('images and build caches share the room of their record', () => {
  const room = recordRoom()
  const warnings: string[] = []
  room.bytes = 3000
  const images = new ImageFinisher(writer, [], room)
  while ('image' in images.finish({ kept: image })) expect(room.bytes).toBeGreaterThanOrEqual(0)
  const builds = finishBuilds([{ kept: image }], new ImageFinisher(writer, [], room), (text) => warnings.push(text))
  expect(builds).toEqual([])
  expect(warnings).toEqual([expect.stringContaining('the record has no room for it')])
})
