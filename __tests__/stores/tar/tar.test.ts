import { execFileSync } from 'node:child_process'
import { closeSync, linkSync, mkdirSync, openSync, symlinkSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { systemRuntime } from '../../../src/runtime/system.ts'
import { readTar } from '../../../src/stores/tar/read-tar.ts'
import { openSeekable, type SeekableFile } from '../../../src/stores/tar/seekable.ts'
import { indexTar, type TarIndex } from '../../../src/stores/tar/tar-index.ts'
import { tarHeader, writeTar } from '../../../src/stores/tar/write-tar.ts'
import { chunked, gather, text } from '../../helpers/bytes.ts'
import { scratchFolders } from '../../helpers/scratch.ts'
import { paxRecords, type RawMember, rawHeader, rawTar } from '../../helpers/tar.ts'

const scratch = scratchFolders()
const runtime = systemRuntime()

const opened: SeekableFile[] = []
afterEach(async () => {
  for (const file of opened.splice(0)) await file.close()
})

async function indexFile(path: string): Promise<TarIndex> {
  const file = await openSeekable(path, runtime)
  opened.push(file)
  return await indexTar(file)
}

async function indexOf(bytes: Uint8Array): Promise<TarIndex> {
  const path = join(await scratch(), 'x.tar')
  await writeFile(path, bytes)
  return await indexFile(path)
}

async function list(bytes: Uint8Array, chunk?: number): Promise<[string, string, string][]> {
  const found: [string, string, string][] = []
  for await (const entry of readTar(chunked(bytes, chunk))) {
    found.push([entry.name, entry.type, entry.linkName || (await gather(entry.content)).toString()])
  }
  return found
}

const LONG = `${'d'.repeat(90)}/${'e'.repeat(90)}/${'f'.repeat(120)}`

describe('tars that GNU tar writes', () => {
  async function folder(): Promise<string> {
    const path = await scratch()
    mkdirSync(join(path, 'sub'))
    writeFileSync(join(path, 'a.txt'), 'alpha')
    writeFileSync(join(path, 'empty'), '')
    writeFileSync(join(path, 'sub', 'grüße.txt'), 'hello')
    linkSync(join(path, 'a.txt'), join(path, 'z-hard'))
    symlinkSync('../a.txt', join(path, 'sub', 'soft'))
    return path
  }

  test.each(['v7', 'oldgnu', 'gnu', 'ustar', 'pax'])('%s', async (format) => {
    const path = await folder()
    const isLong = format === 'gnu' || format === 'pax'
    if (isLong) {
      mkdirSync(join(path, LONG, '..'), { recursive: true })
      writeFileSync(join(path, LONG), 'deep')
    }
    const tar = execFileSync('tar', ['-c', `--format=${format}`, '--sort=name', '-C', path, '.'], {
      maxBuffer: 2 ** 24,
    })
    const found = await list(tar)
    expect(await list(tar, 700)).toEqual(found)
    expect(found).toEqual(
      expect.arrayContaining([
        ['./a.txt', 'file', 'alpha'],
        ['./empty', 'file', ''],
        ['./sub/', 'directory', ''],
        ['./sub/grüße.txt', 'file', 'hello'],
        ['./sub/soft', 'symlink', '../a.txt'],
        ['./z-hard', 'hardlink', './a.txt'],
      ]),
    )
    const index = await indexOf(tar)
    for (const [name, content] of Object.entries({
      'a.txt': 'alpha',
      'z-hard': 'alpha',
      'sub/soft': 'alpha',
      ...(isLong ? { [LONG]: 'deep' } : {}),
    })) {
      expect([name, Buffer.from((await index.read(name, 100)) ?? '').toString()]).toEqual([name, content])
    }
    expect(index.find('sub')).toBeUndefined()
    expect(index.find('nothing')).toBeUndefined()
  })
})

describe('forms that other writers use', () => {
  const big = (bytes: number[]): Uint8Array => Uint8Array.from([0x80, ...Array(11 - bytes.length).fill(0), ...bytes])
  test.each<[string, RawMember[], [string, string, string][]]>([
    ['a ustar prefix', [{ name: 'b', prefix: 'a/long', content: 'x' }], [['a/long/b', 'file', 'x']]],
    [
      'GNU headers have no prefix',
      [{ name: 'b', prefix: 'junk', magic: 'ustar  \0', content: 'x' }],
      [['b', 'file', 'x']],
    ],
    ['a base-256 size', [{ name: 'a', size: big([3]), content: 'xyz' }], [['a', 'file', 'xyz']]],
    ['a size with spaces', [{ name: 'a', size: '        3 \0 ', content: 'xyz' }], [['a', 'file', 'xyz']]],
    ['V7: no flag', [{ name: 'a', flag: '\0', content: 'x', magic: '\0' }], [['a', 'file', 'x']]],
    ['V7: a directory by its slash', [{ name: 'a/', flag: '\0', magic: '\0' }], [['a/', 'directory', '']]],
    [
      'a link that claims a size has no content',
      [
        { name: 'a', flag: '1', link: 'b', size: '00000000007\0' },
        { name: 'b', content: 'x' },
      ],
      [
        ['a', 'hardlink', 'b'],
        ['b', 'file', 'x'],
      ],
    ],
    [
      'PAX path, linkpath',
      [
        { name: 'p', flag: 'x', content: paxRecords(`path=${LONG}`, 'linkpath=über') },
        { name: 'short', flag: '2', link: 'y' },
      ],
      [[LONG, 'symlink', 'über']],
    ],
    [
      'PAX size',
      [
        { name: 'p', flag: 'x', content: paxRecords('size=3') },
        { name: 'a', size: '00000000000\0', content: 'xyz' },
      ],
      [['a', 'file', 'xyz']],
    ],
    [
      'an empty PAX value',
      [
        { name: 'p', flag: 'x', content: paxRecords('path=') },
        { name: 'a', content: 'x' },
      ],
      [['a', 'file', 'x']],
    ],
    [
      'PAX for one member only',
      [
        { name: 'p', flag: 'x', content: paxRecords('path=b') },
        { name: 'a', content: '1' },
        { name: 'a', content: '2' },
      ],
      [
        ['b', 'file', '1'],
        ['a', 'file', '2'],
      ],
    ],
    [
      'a global comment',
      [
        { name: 'g', flag: 'g', content: paxRecords('comment=0123') },
        { name: 'a', content: 'x' },
      ],
      [['a', 'file', 'x']],
    ],
    [
      'GNU long name and link',
      [
        { name: 'L', flag: 'L', content: `${LONG}\0` },
        { name: 'K', flag: 'K', content: `${LONG}2\0` },
        { name: 'cut', flag: '2', link: 'cut' },
      ],
      [[LONG, 'symlink', `${LONG}2`]],
    ],
    [
      'devices',
      [
        { name: 'null', flag: '3', size: '00000000007\0' },
        { name: 'fifo', flag: '6' },
      ],
      [
        ['null', 'other', ''],
        ['fifo', 'other', ''],
      ],
    ],
  ])('%s', async (_, members, expected) => {
    expect(await list(rawTar(members))).toEqual(expected)
    expect(await list(rawTar(members), 100)).toEqual(expected)
  })

  test('no end mark, or half of one', async () => {
    const member = { name: 'a', content: 'x' }
    expect(await list(rawTar([member], Buffer.alloc(0)))).toHaveLength(1)
    expect(await list(rawTar([member], Buffer.alloc(512)))).toHaveLength(1)
    expect(await list(Buffer.alloc(0))).toEqual([])
  })

  test('names that are not UTF-8 stay apart', async () => {
    const name = (byte: number): Buffer => {
      const header = rawHeader({ name: 'a' })
      header[0] = byte
      header.write('        ', 148)
      const sum = header.reduce((total, value) => total + value, 0)
      header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
      return header
    }
    const index = await indexOf(Buffer.concat([name(0xfe), name(0xff)]))
    expect(new Set(index.paths).size).toBe(2)
  })
})

describe('broken and hostile tars', () => {
  const negative = Uint8Array.from(Array(12).fill(0xff))
  const huge = Uint8Array.from([0x80, ...Array(11).fill(0xff)])
  test.each<[string, Buffer, string]>([
    ['a wrong checksum', rawTar([{ name: 'a', checksumError: 1 }]), 'checksum'],
    ['no tar at all', Buffer.from(text(2000)), 'checksum'],
    ['a negative size', rawTar([{ name: 'a', size: negative }]), 'negative size'],
    ['a size past all limits', rawTar([{ name: 'a', size: huge }]), 'size'],
    ['a size that is text', rawTar([{ name: 'a', size: '0000-00001\0' }]), 'octal'],
    ['a negative PAX size', rawTar([{ name: 'p', flag: 'x', content: paxRecords('size=-5') }, { name: 'a' }]), 'size'],
    [
      'an endless PAX size',
      rawTar([{ name: 'p', flag: 'x', content: paxRecords(`size=${'9'.repeat(30)}`) }, { name: 'a' }]),
      'size',
    ],
    ['a header cut short', rawTar([{ name: 'a' }]).subarray(0, 300), 'inside a header'],
    ['content cut short', rawTar([{ name: 'abc', content: text(5000) }]).subarray(0, 3000), '"abc"'],
    ['more content than file', rawTar([{ name: 'abc', size: '77777777777\0' }]), '"abc"'],
    ['a PAX record that is too long', rawTar([{ name: 'p', flag: 'x', content: '99 path=a\n' }, { name: 'a' }]), 'PAX'],
    ['a PAX record without length', rawTar([{ name: 'p', flag: 'x', content: 'path=a\n' }, { name: 'a' }]), 'PAX'],
    ['a PAX record without a key', rawTar([{ name: 'p', flag: 'x', content: '6 =ab\n' }, { name: 'a' }]), 'PAX'],
    ['a PAX record of no length', rawTar([{ name: 'p', flag: 'x', content: '0 a=b\n' }, { name: 'a' }]), 'PAX'],
    [
      'more after the last PAX record',
      rawTar([{ name: 'p', flag: 'x', content: `${paxRecords('path=b')}x` }, { name: 'a' }]),
      'PAX',
    ],
    [
      'a zero byte in a PAX path',
      rawTar([{ name: 'p', flag: 'x', content: paxRecords('path=a\0b') }, { name: 'a' }]),
      'PAX',
    ],
    [
      'an extended header of 2 MiB',
      rawTar([{ name: 'p', flag: 'x', content: Buffer.alloc(2 ** 21) }, { name: 'a' }]),
      'extended header',
    ],
    [
      'an extended header cut short',
      rawTar([{ name: 'p', flag: 'x', content: text(2000) }]).subarray(0, 1500),
      'extended header',
    ],
    [
      'a global header that renames',
      rawTar([{ name: 'g', flag: 'g', content: paxRecords('path=x') }, { name: 'a' }]),
      'global header',
    ],
    ['a GNU sparse file', rawTar([{ name: 'a', flag: 'S' }]), 'sparse'],
    [
      'a PAX sparse file',
      rawTar([{ name: 'p', flag: 'x', content: paxRecords('GNU.sparse.major=1') }, { name: 'a' }]),
      'sparse',
    ],
    ['content after one zero block', Buffer.concat([Buffer.alloc(512), rawTar([{ name: 'a' }])]), 'end mark'],
  ])('%s', async (_, bytes, message) => {
    const expected = { code: 'invalid', message: expect.stringContaining(message) }
    await expect(indexOf(bytes)).rejects.toMatchObject(expected)
    await expect(list(bytes)).rejects.toMatchObject(expected)
    await expect(list(bytes, 100)).rejects.toMatchObject(expected)
  })

  test.each([['../etc/passwd'], ['a/../../b'], ['/../x']])('an index refuses the name %s', async (name) => {
    await expect(indexOf(rawTar([{ name, content: 'x' }]))).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining(name),
    })
  })

  test.each<[string, RawMember[], string]>([
    ['to itself', [{ name: 'a', flag: '2', link: 'a' }], 'do not end'],
    [
      'in a circle',
      [
        { name: 'a', flag: '2', link: 'b' },
        { name: 'b', flag: '1', link: 'a' },
      ],
      'do not end',
    ],
    ['out of the tar', [{ name: 'x/a', flag: '2', link: '../../etc/passwd' }], 'leads out'],
    ['out of the tar, hard', [{ name: 'a', flag: '1', link: '../secret' }], 'leads out'],
  ])('a link %s is refused when it is followed', async (_, members, message) => {
    const index = await indexOf(rawTar(members))
    expect(() => index.find(index.paths[0] as string)).toThrow(message)
  })

  test('an absolute link counts from the top of the tar, never of the disk', async () => {
    const index = await indexOf(rawTar([{ name: 'a', flag: '2', link: '/etc/passwd' }]))
    expect(index.find('a')).toBeUndefined()
  })

  test('of two members with one name the last counts, and findOnly refuses', async () => {
    const index = await indexOf(
      rawTar([
        { name: 'a', content: 'one' },
        { name: './a', content: 'two!' },
      ]),
    )
    expect(index.find('a')?.size).toBe(4)
    expect(() => index.findOnly('a')).toThrow('more than once')
  })

  test('read refuses what is larger than asked for', async () => {
    const index = await indexOf(rawTar([{ name: 'a', content: text(2000) }]))
    await expect(index.read('a', 1999)).rejects.toMatchObject({ code: 'invalid' })
    expect((await index.read('a', 2000))?.byteLength).toBe(2000)
  })
})

test.each<[string, (size: number) => Uint8Array]>([
  ['PAX', (size) => tarHeader('huge', size)],
  [
    'base-256',
    (size) => rawHeader({ name: 'huge', size: Buffer.from(`80000000${size.toString(16).padStart(16, '0')}`, 'hex') }),
  ],
])('a member of 20 GiB (%s) is passed over without reading it', async (_, header) => {
  const path = join(await scratch(), 'huge.tar')
  const size = 20 * 1024 ** 3 + 7
  const first = header(size)
  const file = openSync(path, 'wx')
  writeSync(file, first)
  const next = first.byteLength + Math.ceil(size / 512) * 512
  writeSync(file, rawTar([{ name: 'after', content: 'here' }]), 0, undefined, next)
  closeSync(file)
  const index = await indexFile(path)
  expect(index.find('huge')).toMatchObject({ size, offset: first.byteLength })
  expect(Buffer.from((await index.read('after', 10)) as Uint8Array).toString()).toBe('here')
  const tail = await gather(index.stream(index.find('huge') as never, { start: size - 5 }))
  expect(tail.byteLength).toBe(5)
  truncateSync(path, next - 600)
  await expect(indexFile(path)).rejects.toMatchObject({ code: 'invalid' })
})

describe('writeTar', () => {
  const files = {
    'a.txt': 'alpha',
    'folder/empty': '',
    [LONG]: 'deep',
    'folder/grüße.txt': 'hello',
    [`${'x'.repeat(100)}`]: 'exactly 100',
    [`${'y'.repeat(101)}`]: 'one more',
    block: 'z'.repeat(512),
  }
  const inputs = [
    { name: 'folder/', size: 0 },
    ...Object.entries(files).map(([name, content]) => {
      const bytes = Buffer.from(content)
      return { name, size: bytes.byteLength, content: chunked(bytes) }
    }),
  ]

  test('is read by tar and by us', async () => {
    const tar = await gather(writeTar(inputs))
    const path = join(await scratch(), 'ours.tar')
    await writeFile(path, tar)
    const names = execFileSync('tar', ['--quoting-style=literal', '-tf', path], { encoding: 'utf8' })
    expect(names.trim().split('\n').sort()).toEqual(['folder/', ...Object.keys(files)].sort())
    for (const [name, content] of Object.entries(files)) {
      expect(execFileSync('tar', ['-xOf', path, name], { encoding: 'utf8' })).toBe(content)
    }
    expect((await list(tar)).map(([name, , content]) => [name, content])).toEqual([
      ['folder/', ''],
      ...Object.entries(files),
    ])
    expect(
      execFileSync('tar', ['-tvf', path, 'a.txt'], { encoding: 'utf8', env: { TZ: 'UTC', PATH: process.env.PATH } }),
    ).toMatch(/^-rw-r--r-- 0\/0 +5 1970-01-01 00:00 a\.txt\n$/)
  })

  test.each([
    ['shorter', 'abc', 4],
    ['longer', 'abcde', 4],
  ])('content that is %s than its size is an error', async (_, content, size) => {
    const inputs = [{ name: 'a', size, content: chunked(Buffer.from(content)) }]
    await expect(gather(writeTar(inputs))).rejects.toMatchObject({ code: 'mismatch' })
  })

  test('a size past 8 GiB is a PAX record', () => {
    expect(Buffer.from(tarHeader('a', 8 ** 11 - 1)).byteLength).toBe(512)
    expect(Buffer.from(tarHeader('a', 8 ** 11)).toString('latin1')).toContain('19 size=8589934592\n')
  })
})

test('the content of a member cannot be read too late', async () => {
  const tar = rawTar([
    { name: 'a', content: 'x' },
    { name: 'b', content: 'y' },
  ])
  const entries = []
  for await (const entry of readTar(chunked(tar))) entries.push(entry)
  await expect(gather((entries[0] as (typeof entries)[0]).content)).rejects.toThrow('too late')
})
