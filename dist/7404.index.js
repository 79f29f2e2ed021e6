export const id = 7404;
export const ids = [7404];
export const modules = {

/***/ 50940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ByteReader)
/* harmony export */ });
const EMPTY = new Uint8Array(0);
/**
 * Reads a stream in the sizes that a format asks for. Holds what it was asked to look ahead plus one chunk of the source,
 * and takes the next chunk only when it is needed.
 */
class ByteReader {
    #source;
    #buffer = EMPTY;
    #position = 0;
    #ended = false;
    constructor(bytes) {
        this.#source = bytes[Symbol.asyncIterator]();
    }
    /** Bytes taken so far. */
    get position() {
        return this.#position;
    }
    /** The next `length` bytes without taking them; fewer only where the stream ends. Valid until the next call. */
    async peek(length) {
        if (this.#buffer.byteLength < length)
            await this.#fill(length);
        return this.#buffer.subarray(0, length);
    }
    /** Takes the next `length` bytes; fewer only where the stream ends. */
    async read(length) {
        const bytes = await this.peek(length);
        this.#take(bytes.byteLength);
        return bytes;
    }
    /** Takes up to `length` bytes as they come; the caller compares what came with what had to come. */
    async *stream(length = Number.POSITIVE_INFINITY) {
        let left = length;
        while (left > 0) {
            const chunk = await this.#next(left);
            if (chunk.byteLength === 0)
                return;
            left -= chunk.byteLength;
            yield chunk;
        }
    }
    /** Drops the next `length` bytes and says how many there were. */
    async skip(length) {
        const start = this.#position;
        let left = length;
        while (left > 0) {
            const { byteLength } = await this.#next(left);
            if (byteLength === 0)
                break;
            left -= byteLength;
        }
        return this.#position - start;
    }
    /** Lets the source go before its end. */
    async close() {
        this.#ended = true;
        this.#buffer = EMPTY;
        await this.#source.return?.();
    }
    /** Whatever is at hand, at most `limit` bytes; empty at the end. */
    async #next(limit) {
        if (this.#buffer.byteLength === 0)
            await this.#fill(1);
        const chunk = this.#buffer.subarray(0, Math.min(limit, this.#buffer.byteLength));
        this.#take(chunk.byteLength);
        return chunk;
    }
    #take(length) {
        this.#buffer = this.#buffer.subarray(length);
        this.#position += length;
    }
    async #fill(length) {
        const parts = [this.#buffer];
        let have = this.#buffer.byteLength;
        while (have < length && !this.#ended) {
            const { done, value } = await this.#source.next();
            if (done === true)
                this.#ended = true;
            else {
                parts.push(value);
                have += value.byteLength;
            }
        }
        // At the end nothing comes any more, however often one looks ahead.
        if (parts.length === 1)
            return;
        this.#buffer = this.#buffer.byteLength === 0 && parts.length === 2 ? parts[1] : Buffer.concat(parts);
    }
}
//# sourceMappingURL=byte-reader.js.map

/***/ }),

/***/ 17404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ countUnpacked),
  m: () => (/* binding */ decompress)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/stores/byte-reader.js
var byte_reader = __webpack_require__(50940);
;// CONCATENATED MODULE: ./lib/stores/let-go.js
/**
 * Gives the memory of a chunk back at once, where this Node can (21 and later). Else it counts as used until everything has been searched for garbage, and
 * streams of megabytes have that done all the time. For who got the chunk for good, read all chunks before it, and kept none of them: what shares its memory
 * goes too. It stays while more may be written behind the chunk, and where it is of Node's pool, which is everybody's.
 */
function letGo({ buffer, byteOffset, byteLength }) {
    const isLast = byteOffset + byteLength === buffer.byteLength;
    if (isLast && buffer.byteLength > Buffer.poolSize)
        buffer.transfer?.(0);
}
//# sourceMappingURL=let-go.js.map
;// CONCATENATED MODULE: ./lib/stores/compress/bzip2-bits.js

/** Reads bits, most significant first, from bytes that are all there. */
class BitReader {
    #bytes;
    #position;
    constructor(bytes, position) {
        this.#bytes = bytes;
        this.#position = position;
    }
    /** Bits read, from the first byte on. */
    get position() {
        return this.#position;
    }
    /** The next `count` bits, 1 to 24. */
    read(count) {
        const value = this.peek(count);
        this.skip(count);
        return value;
    }
    /** Like `read`, without taking them; zeros past the end. */
    peek(count) {
        const bytes = this.#bytes;
        const at = this.#position >> 3;
        const word = ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
        return (word << (this.#position & 7)) >>> (32 - count);
    }
    skip(count) {
        this.#position += count;
        if (this.#position > this.#bytes.byteLength * 8)
            throw damaged('it ends before its end');
    }
}
function damaged(reason) {
    return new failure/* Failure */.HR('invalid', `the bzip2 stream is damaged: ${reason}`);
}
//# sourceMappingURL=bzip2-bits.js.map
;// CONCATENATED MODULE: ./lib/stores/compress/bzip2-symbols.js

const MAX_CODE_LENGTH = 20;
const GROUP_SIZE = 50;
const RUN_A = 0;
const RUN_B = 1;
/**
 * Undoes the Huffman, zero-run and move-to-front coding of one block into `output`, which is as large as a block may be; returns the part
 * that was filled. It is handed in since a stream may have millions of blocks of a few bytes.
 */
function readSymbols(bits, output) {
    const maxSize = output.byteLength;
    const front = readUsedBytes(bits);
    const end = front.length + 1;
    const tables = bits.read(3);
    if (tables < 2 || tables > 6)
        throw damaged('a block has a wrong number of code tables');
    const selectors = readSelectors(bits, tables);
    const codes = Array.from({ length: tables }, () => readCode(bits, end + 1));
    let size = 0;
    let run = 0;
    let weight = 1;
    for (let group = 0;; group++) {
        const code = codes[selectors[group] ?? -1];
        if (code === undefined)
            throw damaged('a block has more symbols than selectors');
        for (let i = 0; i < GROUP_SIZE; i++) {
            const symbol = readSymbol(bits, code);
            if (symbol === RUN_A || symbol === RUN_B) {
                run += weight << symbol;
                weight <<= 1;
                if (run > maxSize)
                    throw damaged('a block is too large');
                continue;
            }
            if (size + run + (symbol === end ? 0 : 1) > maxSize)
                throw damaged('a block is too large');
            output.fill(front[0], size, size + run);
            size += run;
            run = 0;
            weight = 1;
            if (symbol === end)
                return output.subarray(0, size);
            const byte = front[symbol - 1];
            // Most moves are short: a loop beats copyWithin by far.
            for (let place = symbol - 1; place > 0; place--)
                front[place] = front[place - 1];
            front[0] = byte;
            output[size++] = byte;
        }
    }
}
function readUsedBytes(bits) {
    const ranges = bits.read(16);
    const used = [];
    for (let range = 0; range < 16; range++) {
        if ((ranges & (0x8000 >> range)) === 0)
            continue;
        const map = bits.read(16);
        for (let i = 0; i < 16; i++)
            if ((map & (0x8000 >> i)) !== 0)
                used.push(range * 16 + i);
    }
    if (used.length === 0)
        throw damaged('a block uses no bytes');
    return Uint8Array.from(used);
}
function readSelectors(bits, tables) {
    const count = bits.read(15);
    if (count === 0)
        throw damaged('a block has no selectors');
    const front = Array.from({ length: tables }, (_, i) => i);
    return Uint8Array.from({ length: count }, () => {
        let place = 0;
        while (bits.read(1) === 1)
            if (++place >= tables)
                throw damaged('a selector is out of range');
        const [table] = front.splice(place, 1);
        front.unshift(table);
        return table;
    });
}
function readCode(bits, symbolCount) {
    const lengths = new Uint8Array(symbolCount);
    let length = bits.read(5);
    for (let symbol = 0; symbol < symbolCount; symbol++) {
        for (;;) {
            if (length < 1 || length > MAX_CODE_LENGTH)
                throw damaged('a code length is out of range');
            if (bits.read(1) === 0)
                break;
            length += bits.read(1) === 0 ? 1 : -1;
        }
        lengths[symbol] = length;
    }
    return canonicalCode(lengths);
}
function canonicalCode(lengths) {
    const counts = new Int32Array(MAX_CODE_LENGTH + 1);
    for (const length of lengths)
        counts[length] = counts[length] + 1;
    const limit = new Int32Array(MAX_CODE_LENGTH + 1).fill(-1);
    const base = new Int32Array(MAX_CODE_LENGTH + 1);
    let code = 0;
    let place = 0;
    for (let length = 1; length <= MAX_CODE_LENGTH; length++) {
        const count = counts[length];
        base[length] = code - place;
        if (count > 0)
            limit[length] = code + count - 1;
        code = (code + count) << 1;
        place += count;
    }
    const symbols = Uint16Array.from(lengths.keys()).sort((a, b) => lengths[a] - lengths[b] || a - b);
    return { minLength: Math.min(...lengths), limit, base, symbols };
}
function readSymbol(bits, code) {
    const ahead = bits.peek(MAX_CODE_LENGTH);
    let length = code.minLength;
    while (ahead >> (MAX_CODE_LENGTH - length) > code.limit[length]) {
        if (++length > MAX_CODE_LENGTH)
            throw damaged('a code is not in its table');
    }
    bits.skip(length);
    const symbol = code.symbols[(ahead >> (MAX_CODE_LENGTH - length)) - code.base[length]];
    if (symbol === undefined)
        throw damaged('a code is not in its table');
    return symbol;
}
//# sourceMappingURL=bzip2-symbols.js.map
;// CONCATENATED MODULE: ./lib/stores/compress/bunzip2.js



const BLOCK_UNIT = 100_000;
const CHUNK_SIZE = 256 * 1024;
// Every byte of a block takes at most one code of 20 bits; the code tables fit into the rest.
const COMPRESSED_UNIT = (BLOCK_UNIT * 20) / 8;
const TABLES = 128 * 1024;
const CRC_TABLE = makeCrcTable();
/**
 * Decompresses bzip2, any number of streams one after the other, and checks its block and stream checksums. Reads one
 * block (at most 900 kB of output before run-length decoding) at a time. Damage is `Failure('invalid')`.
 */
async function* decompressBzip2(reader) {
    while ((await reader.peek(1)).byteLength > 0)
        yield* decompressStream(reader);
}
async function* decompressStream(reader) {
    const header = Buffer.from(await reader.read(4));
    const level = (header[3] ?? 0) - 0x30;
    if (header.toString('latin1', 0, 3) !== 'BZh' || level < 1 || level > 9)
        throw damaged('it has no stream header');
    const lookAhead = level * COMPRESSED_UNIT + TABLES;
    let symbols;
    let streamCrc = 0;
    let bit = 0;
    for (;;) {
        const bits = new BitReader(await reader.peek(lookAhead), bit);
        const magic = bits.read(24) * 2 ** 24 + bits.read(24);
        const expectedCrc = (bits.read(16) << 16) | bits.read(16);
        if (magic === 0x177245385090) {
            if (expectedCrc !== streamCrc)
                throw damaged('its checksum does not match');
            await reader.skip(Math.ceil(bits.position / 8));
            return;
        }
        if (magic !== 0x314159265359)
            throw damaged('a block does not begin where it should');
        symbols ??= new Uint8Array(level * BLOCK_UNIT);
        const block = readBlock(bits, symbols);
        const crc = yield* expandRuns(block);
        if (crc !== expectedCrc)
            throw damaged('the checksum of a block does not match');
        streamCrc = ((streamCrc << 1) | (streamCrc >>> 31)) ^ crc;
        await reader.skip(bits.position >> 3);
        bit = bits.position & 7;
    }
}
/** Undoes the Burrows-Wheeler transform of one block; `symbols` is room for what is in between. */
function readBlock(bits, symbols) {
    if (bits.read(1) === 1) {
        throw new failure/* Failure */.HR('unsupported', 'the bzip2 stream has a randomised block, which no bzip2 since 1999 writes');
    }
    const origin = bits.read(24);
    const last = readSymbols(bits, symbols);
    const size = last.byteLength;
    if (origin >= size)
        throw damaged('a block has no valid origin');
    const starts = new Uint32Array(256);
    for (const byte of last)
        starts[byte] = starts[byte] + 1;
    let total = 0;
    for (let value = 0; value < 256; value++) {
        const count = starts[value];
        starts[value] = total;
        total += count;
    }
    const next = new Uint32Array(size);
    for (let i = 0; i < size; i++) {
        const byte = last[i];
        const at = starts[byte];
        next[at] = i;
        starts[byte] = at + 1;
    }
    const block = new Uint8Array(size);
    let at = next[origin];
    for (let i = 0; i < size; i++) {
        block[i] = last[at];
        at = next[at];
    }
    return block;
}
/** Undoes the first run-length coding (four equal bytes, then how many more) and returns the checksum of what came out. */
function* expandRuns(block) {
    // Five bytes give at most 259; small blocks need no large chunk.
    let chunk = Buffer.allocUnsafeSlow(Math.min(CHUNK_SIZE, 52 * block.byteLength + 260));
    let filled = 0;
    let crc = -1;
    let run = 0;
    let previous = -1;
    for (const byte of block) {
        const isCount = run === 4;
        const value = isCount ? previous : byte;
        const times = isCount ? byte : 1;
        run = isCount ? 0 : byte === previous ? run + 1 : 1;
        previous = isCount ? -1 : byte;
        for (let i = 0; i < times; i++) {
            chunk[filled++] = value;
            crc = (crc << 8) ^ CRC_TABLE[((crc >>> 24) ^ value) & 0xff];
        }
        if (filled < CHUNK_SIZE - 256)
            continue;
        yield chunk.subarray(0, filled);
        chunk = Buffer.allocUnsafeSlow(CHUNK_SIZE);
        filled = 0;
    }
    if (filled > 0)
        yield chunk.subarray(0, filled);
    return ~crc;
}
function makeCrcTable() {
    return Int32Array.from({ length: 256 }, (_, value) => {
        let crc = value << 24;
        for (let i = 0; i < 8; i++)
            crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
        return crc;
    });
}
//# sourceMappingURL=bunzip2.js.map
// EXTERNAL MODULE: ./lib/stores/compress/sniff.js
var sniff = __webpack_require__(75703);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./lib/stores/compress/through.js



/** Runs bytes through one of Node's decoders with back-pressure. What it rejects is `Failure('invalid')` that names the format. */
async function* through(bytes, decoder, format) {
    const source = external_node_stream_.Readable.from(bytes);
    const piped = (0,promises_.pipeline)(source, decoder);
    // The same error comes out of the decoder, which is where it is seen.
    piped.catch(() => { });
    try {
        for await (const chunk of decoder)
            yield chunk;
        await piped;
    }
    catch (cause) {
        throw decoderFailure(cause, format);
    }
    finally {
        source.destroy();
        decoder.destroy();
    }
}
/** What a decoder says of its input as `Failure('invalid')`; anything else as it is. */
function decoderFailure(cause, format) {
    const code = cause.code ?? '';
    if (!/^(Z_|ZSTD_|ERR_ZSTD|ERR_ZLIB|ERR_BUFFER_TOO_LARGE)/.test(code))
        return cause;
    const what = code === 'Z_BUF_ERROR' ? 'ends before its end' : 'is damaged';
    return new failure/* Failure */.HR('invalid', `the ${format} stream ${what}`, { cause });
}
//# sourceMappingURL=through.js.map
// EXTERNAL MODULE: ./lib/stores/compress/zstd.js
var zstd = __webpack_require__(60380);
;// CONCATENATED MODULE: ./lib/stores/compress/zstd-frames.js

const FRAME_MAGIC = 0xfd2fb528;
const SKIPPABLE_MAGIC = 0x184d2a50;
const CONTENT_SIZE_BYTES = [0, 2, 4, 8];
const DICTIONARY_ID_BYTES = [0, 1, 2, 4];
const BLOCK_RLE = 1;
/** Blocks may be empty, so a frame of a few megabytes can have a million: they are passed on together. */
const TOGETHER = 64 * 1024;
/**
 * Splits a zstd stream into its frames (RFC 8878 §3.1); skippable frames are left out. Frames have to be taken apart because Node's decoder stops after the first one without a word
 * (nodejs/node#64741). A stream that ends inside a frame, or goes on with something else, is `Failure('invalid')`.
 */
async function* zstdFrames(reader) {
    for (;;) {
        const magic = await reader.peek(4);
        if (magic.byteLength === 0)
            return;
        const number = magic.byteLength === 4 ? view(magic).getUint32(0, true) : 0;
        if (number === FRAME_MAGIC) {
            const header = await readHeader(reader);
            yield { contentSize: header.contentSize, bytes: zstd_frames_frame(reader, header) };
        }
        else if ((number & 0xfffffff0) >>> 0 === SKIPPABLE_MAGIC) {
            const header = await exactly(reader, 8);
            const size = view(header).getUint32(4, true);
            if ((await reader.skip(size)) !== size)
                throw cut();
        }
        else {
            throw new failure/* Failure */.HR('invalid', 'the zstd stream goes on with something that is no zstd frame');
        }
    }
}
/** RFC 8878 §3.1.1.1. */
async function readHeader(reader) {
    const descriptor = (await peekExactly(reader, 5))[4];
    const singleSegment = (descriptor & 0x20) !== 0;
    const sizeFlag = descriptor >> 6;
    const contentSizeBytes = sizeFlag === 0 && singleSegment ? 1 : CONTENT_SIZE_BYTES[sizeFlag];
    const dictionaryBytes = DICTIONARY_ID_BYTES[descriptor & 3];
    const bytes = await exactly(reader, 5 + (singleSegment ? 0 : 1) + dictionaryBytes + contentSizeBytes);
    const field = view(bytes.subarray(bytes.byteLength - contentSizeBytes));
    const contentSize = contentSizeBytes === 0
        ? undefined
        : contentSizeBytes === 1
            ? field.getUint8(0)
            : contentSizeBytes === 2
                ? field.getUint16(0, true) + 256
                : contentSizeBytes === 4
                    ? field.getUint32(0, true)
                    : Number(field.getBigUint64(0, true));
    return { bytes, hasChecksum: (descriptor & 4) !== 0, contentSize };
}
async function* zstd_frames_frame(reader, header) {
    let parts = [header.bytes];
    let size = header.bytes.byteLength;
    for (let last = false; !last;) {
        const block = await peekExactly(reader, 3);
        const bits = block[0] | (block[1] << 8) | (block[2] << 16);
        last = (bits & 1) === 1;
        const part = await exactly(reader, 3 + (((bits >> 1) & 3) === BLOCK_RLE ? 1 : bits >> 3));
        parts.push(part);
        size += part.byteLength;
        if (size < TOGETHER)
            continue;
        yield parts.length === 1 ? part : Buffer.concat(parts, size);
        parts = [];
        size = 0;
    }
    if (header.hasChecksum)
        parts.push(await exactly(reader, 4));
    if (parts.length > 0)
        yield Buffer.concat(parts);
}
async function exactly(reader, length) {
    const bytes = await reader.read(length);
    if (bytes.byteLength < length)
        throw cut();
    return bytes;
}
async function peekExactly(reader, length) {
    const bytes = await reader.peek(length);
    if (bytes.byteLength < length)
        throw cut();
    return bytes;
}
function view(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function cut() {
    return new failure/* Failure */.HR('invalid', 'the zstd stream ends before its end');
}
//# sourceMappingURL=zstd-frames.js.map
;// CONCATENATED MODULE: ./lib/stores/compress/unzstd.js





/** A frame of at most so many bytes, packed or not, is unpacked in one call; ours have 1 MiB. */
const WHOLE_MAX = 8 * 1024 * 1024;
const IN_FLIGHT = 2;
const CHUNK = 1024 * 1024;
/** Decompresses zstd, any number of frames: with Node's libzstd, or with fzstd (which checks no checksums) before Node 22.15. */
async function* decompressZstd(reader) {
    if ((0,zstd/* zstdAvailable */.xE)()) {
        yield* decompressFrames(reader);
        return;
    }
    const decode = await portableDecoder();
    for await (const { bytes } of zstdFrames(reader))
        yield* decode(bytes);
}
/** Small frames are unpacked whole, two at a time: a decoder that is fed block by block waits longer for its thread than it works. */
async function* decompressFrames(reader) {
    const pending = [];
    for await (const { contentSize, bytes } of zstdFrames(reader)) {
        const { whole, stream } = await gather(bytes, contentSize);
        if (whole === undefined) {
            for (const result of pending.splice(0))
                yield* slices(await result);
            yield* through(stream, external_node_zlib_.createZstdDecompress({ chunkSize: CHUNK }), 'zstd');
            continue;
        }
        const result = decompressWhole(whole, contentSize);
        // Its failure is thrown when its turn comes; until then it must not count as unhandled.
        result.catch(() => { });
        pending.push(result);
        if (pending.length >= IN_FLIGHT)
            yield* slices(await pending.shift());
    }
    for (const result of pending)
        yield* slices(await result);
}
/** A frame in one piece when it is small; else as the stream it is. */
async function gather(bytes, contentSize) {
    if (contentSize === undefined || contentSize > WHOLE_MAX)
        return { whole: undefined, stream: bytes };
    const parts = [];
    let size = 0;
    const source = bytes[Symbol.asyncIterator]();
    for (;;) {
        const { done, value } = await source.next();
        if (done === true)
            return { whole: Buffer.concat(parts, size), stream: bytes };
        parts.push(value);
        size += value.byteLength;
        if (size > WHOLE_MAX)
            return { whole: undefined, stream: after(parts, source) };
    }
}
async function* after(parts, source) {
    yield* parts;
    for (let next = await source.next(); next.done !== true; next = await source.next())
        yield next.value;
}
function decompressWhole(frame, contentSize) {
    // One byte more than comes out, so that one call does it.
    const options = { chunkSize: Math.max(64, contentSize + 1), maxOutputLength: Math.max(1, contentSize) };
    return new Promise((resolve, reject) => {
        external_node_zlib_.zstdDecompress(frame, options, (error, result) => {
            if (error === null)
                resolve(result);
            else
                reject(decoderFailure(error, 'zstd'));
        });
    });
}
function* slices(bytes) {
    for (let at = 0; at < bytes.byteLength; at += CHUNK)
        yield bytes.subarray(at, at + CHUNK);
}
/** The decoder for Nodes without zstd; exported so that every Node can test it. */
async function portableDecoder() {
    const { Decompress } = await __webpack_require__.e(/* import() */ 8339).then(__webpack_require__.bind(__webpack_require__, 68339));
    return async function* decode(frame) {
        let output = [];
        // The decoder goes on using its buffers, so what it hands out is copied.
        const decoder = new Decompress((chunk) => output.push(Uint8Array.from(chunk)));
        const take = () => {
            const taken = output;
            output = [];
            return taken;
        };
        for await (const chunk of frame) {
            yield* guarded(() => decoder.push(chunk), take);
        }
        yield* guarded(() => decoder.push(new Uint8Array(0), true), take);
    };
}
function guarded(push, take) {
    try {
        push();
        return take();
    }
    catch (cause) {
        throw new failure/* Failure */.HR('invalid', 'the zstd stream is damaged, or needs a window of more than 32 MiB', {
            hint: 'Node 22.15 and later read windows of up to 128 MiB.',
            cause,
        });
    }
}
//# sourceMappingURL=unzstd.js.map
;// CONCATENATED MODULE: ./lib/stores/compress/decompress.js








/** Bytes that come out of a decoder at a time: as large as chunks may be, since each costs a way to another thread and back. */
const decompress_CHUNK = 1024 * 1024;
/**
 * Decompresses what its first bytes say it is: gzip, zstd, bzip2 (each with any number of members), or nothing, and then the bytes pass as
 * they are. Input that is damaged or ends too early is `Failure('invalid')`; xz is `Failure('unsupported')`.
 */
async function* decompress(bytes, options = {}) {
    const { maxBytes = Number.POSITIVE_INFINITY } = options;
    const reader = new byte_reader/* ByteReader */.k(bytes);
    let size = 0;
    try {
        for await (const chunk of decoded(reader, await formatOf(reader))) {
            size += chunk.byteLength;
            if (size > maxBytes) {
                throw new failure/* Failure */.HR('invalid', `the compressed content grows past the ${maxBytes} bytes it may have`);
            }
            yield chunk;
        }
    }
    finally {
        await reader.close();
    }
}
/** Decompresses only to tell `count` the bytes that come out, chunk by chunk: what it throws ends it. Fails as `decompress` does. */
async function countUnpacked(bytes, count) {
    const reader = new byte_reader/* ByteReader */.k(bytes);
    try {
        const format = await formatOf(reader);
        for await (const chunk of decoded(reader, format)) {
            count(chunk.byteLength);
            // Only what Node's decoders made: other chunks may be those that were read.
            if (format === 'gzip' || format === 'zstd')
                letGo(chunk);
        }
    }
    finally {
        await reader.close();
    }
}
async function formatOf(reader) {
    return (0,sniff/* sniffCompression */.H)(await reader.peek(sniff/* SNIFF_LENGTH */.m));
}
function decoded(reader, format) {
    switch (format) {
        case 'gzip':
            return through(reader.stream(), external_node_zlib_.createGunzip({ chunkSize: decompress_CHUNK }), 'gzip');
        case 'zstd':
            return decompressZstd(reader);
        case 'bzip2':
            return decompressBzip2(reader);
        case 'none':
            return reader.stream();
        case 'xz':
            throw new failure/* Failure */.HR('unsupported', 'the content is compressed with xz, which is not read here', {
                hint: 'Decompress it with "xz -d" first.',
            });
    }
}
//# sourceMappingURL=decompress.js.map

/***/ }),

/***/ 75703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ sniffCompression),
/* harmony export */   m: () => (/* binding */ SNIFF_LENGTH)
/* harmony export */ });
/** Bytes that {@link sniffCompression} wants to see. */
const SNIFF_LENGTH = 6;
const MAGIC = [
    ['gzip', [0x1f, 0x8b, 8]],
    ['bzip2', [0x42, 0x5a, 0x68]],
    ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
    ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]],
];
function sniffCompression(firstBytes) {
    const match = MAGIC.find(([, magic]) => firstBytes.byteLength >= magic.length && magic.every((byte, i) => firstBytes[i] === byte));
    if (match !== undefined)
        return match[0];
    // zstd may begin with a skippable frame (RFC 8878 §3.1.2).
    const [a = 0, b, c, d] = firstBytes;
    return (a & 0xf0) === 0x50 && b === 0x2a && c === 0x4d && d === 0x18 ? 'zstd' : 'none';
}
//# sourceMappingURL=sniff.js.map

/***/ })

};
