import { noise } from './bytes.ts'

const HEADERS = 120
const BASE = 0x400000

/**
 * A program for Linux on x86-64 that prints a text and ends: a static ELF file of one segment, which needs nothing in its image. Noise after it
 * makes it as large as is wanted.
 */
export function program(text: string, size: number, seed: number): Buffer {
  const message = Buffer.from(text)
  const code = Buffer.from([
    ...[0xb8, 1, 0, 0, 0, 0xbf, 1, 0, 0, 0], // write, to standard output
    ...[0x48, 0x8d, 0x35, 16, 0, 0, 0], // what stands 16 bytes further on, after the code
    ...[0xba, message.byteLength, 0, 0, 0, 0x0f, 0x05],
    ...[0xb8, 60, 0, 0, 0, 0x31, 0xff, 0x0f, 0x05], // exit, with 0
  ])
  const length = HEADERS + code.byteLength + message.byteLength
  const headers = Buffer.alloc(HEADERS)
  headers.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1], 0)
  headers.writeUInt16LE(2, 16) // an executable
  headers.writeUInt16LE(62, 18) // x86-64
  headers.writeUInt32LE(1, 20)
  headers.writeBigUInt64LE(BigInt(BASE + HEADERS), 24) // where it starts
  headers.writeBigUInt64LE(64n, 32) // the program header follows
  headers.writeUInt16LE(64, 52)
  headers.writeUInt16LE(56, 54)
  headers.writeUInt16LE(1, 56)
  headers.writeUInt32LE(1, 64) // to be loaded
  headers.writeUInt32LE(5, 68) // readable, executable
  headers.writeBigUInt64LE(BigInt(BASE), 80)
  headers.writeBigUInt64LE(BigInt(BASE), 88)
  headers.writeBigUInt64LE(BigInt(length), 96)
  headers.writeBigUInt64LE(BigInt(length), 104)
  headers.writeBigUInt64LE(0x1000n, 112)
  return Buffer.concat([headers, code, message, noise(Math.max(0, size - length), seed)])
}
