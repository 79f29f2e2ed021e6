/**
 * Gives the memory of a chunk back at once, where this Node can (21 and later). Else it counts as used until everything has been searched for garbage, and
 * streams of megabytes have that done all the time. For who got the chunk for good, read all chunks before it, and kept none of them: what shares its memory
 * goes too. It stays while more may be written behind the chunk, and where it is of Node's pool, which is everybody's.
 */
export function letGo({ buffer, byteOffset, byteLength }: Uint8Array): void {
  const isLast = byteOffset + byteLength === buffer.byteLength
  if (isLast && buffer.byteLength > Buffer.poolSize) (buffer as Transferable).transfer?.(0)
}

type Transferable = ArrayBufferLike & { transfer?(newByteLength: number): ArrayBuffer }
