export const id = 2756;
export const ids = [2756];
export const modules = {

/***/ 91689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HE: () => (/* binding */ fixedBlocks),
/* harmony export */   Y6: () => (/* binding */ mapInOrder),
/* harmony export */   dE: () => (/* binding */ trimmed)
/* harmony export */ });
/* harmony import */ var _registry_slots_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75938);

/**
 * Cuts a stream into blocks of exactly `size` bytes (the last may be shorter), whatever its chunks were. A block that lies within a chunk is a view
 * of it; other blocks are copies.
 */
async function* fixedBlocks(bytes, size) {
    let block;
    let filled = 0;
    for await (const chunk of bytes) {
        for (let at = 0; at < chunk.byteLength;) {
            const left = chunk.byteLength - at;
            if (filled === 0 && left >= size) {
                yield chunk.subarray(at, at + size);
                at += size;
                continue;
            }
            block ??= Buffer.allocUnsafeSlow(size);
            const take = Math.min(size - filled, left);
            block.set(chunk.subarray(at, at + take), filled);
            filled += take;
            at += take;
            if (filled < size)
                continue;
            yield block;
            block = undefined;
            filled = 0;
        }
    }
    if (block !== undefined && filled > 0)
        yield block.subarray(0, filled);
}
/** Blocks in work at once, of all streams together: as many as libuv has threads by default, whatever cores the machine has. */
const IN_WORK = new _registry_slots_js__WEBPACK_IMPORTED_MODULE_0__/* .Slots */ .W(4);
/** Blocks of one stream that are in work, or done and not taken yet. */
const IN_FLIGHT = 4;
/**
 * Maps blocks, several of them at once, and yields the results in order. The source is read only as the consumer takes
 * results, and a block only waits for its turn while as many as there are threads are in work: that many are held, and one for each stream.
 */
async function* mapInOrder(blocks, work) {
    const pending = [];
    for await (const block of blocks) {
        const release = await IN_WORK.take();
        const result = work(block).finally(release);
        // Its failure is thrown when its turn comes; until then it must not count as unhandled.
        result.catch(() => { });
        pending.push(result);
        if (pending.length >= IN_FLIGHT)
            yield await pending.shift();
    }
    for (const result of pending)
        yield await result;
}
/** A result in memory of its own where it is much smaller than the memory it came in. */
function trimmed(bytes) {
    return bytes.byteLength < bytes.buffer.byteLength / 2 ? Buffer.from(bytes) : bytes;
}
//# sourceMappingURL=blocks.js.map

/***/ }),

/***/ 82233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ compressGzip)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/stores/compress/blocks.js
var blocks = __webpack_require__(91689);
;// CONCATENATED MODULE: ./lib/stores/compress/probe.js


const deflateRaw = (0,external_node_util_.promisify)(external_node_zlib_.deflateRaw);
const SAMPLES = 4;
const SAMPLE_SIZE = 4096;
const SAMPLED = SAMPLES * SAMPLE_SIZE;
// Even bytes would give SAMPLED²/256; up to this much above it the bytes look like noise and are worth a closer look.
const NOISE = ((SAMPLED * SAMPLED) / 256) * 1.25;
const WORTHWHILE = 0.97;
/**
 * Whether deflating this block would be wasted work (it is compressed or encrypted already). Looks at four samples of
 * 4 KiB: first at how even their bytes are, which costs microseconds, and only if they look like noise by deflating them.
 * The answer depends on the bytes alone. Small blocks are never worth the look.
 */
async function isIncompressible(block) {
    if (block.byteLength < 2 * SAMPLED)
        return false;
    const samples = Buffer.allocUnsafe(SAMPLED);
    const step = Math.floor((block.byteLength - SAMPLE_SIZE) / (SAMPLES - 1));
    for (let i = 0; i < SAMPLES; i++) {
        samples.set(block.subarray(i * step, i * step + SAMPLE_SIZE), i * SAMPLE_SIZE);
    }
    if (unevenness(samples) > NOISE)
        return false;
    const deflated = await deflateRaw(samples, { level: 1, chunkSize: 2 * SAMPLED });
    return deflated.byteLength > SAMPLED * WORTHWHILE;
}
/** The sum of the squared counts of each byte value: least when all values are equally frequent. */
function unevenness(bytes) {
    const counts = new Uint32Array(256);
    for (const byte of bytes)
        counts[byte] = counts[byte] + 1;
    return counts.reduce((sum, count) => sum + count * count, 0);
}
//# sourceMappingURL=probe.js.map
;// CONCATENATED MODULE: ./lib/stores/compress/gzip.js





const gzip_deflateRaw = (0,external_node_util_.promisify)(external_node_zlib_.deflateRaw);
const BLOCK_SIZE = 1024 * 1024;
const STORED_MAX = 0xffff;
// No name, no time, unknown system (RFC 1952 §2.3.1): nothing of the machine gets into the bytes.
const HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
// An empty last block with the fixed code (RFC 1951 §3.2.3), after the byte-aligned blocks.
const FINAL_BLOCK = Uint8Array.of(0x03, 0x00);
/**
 * Compresses to one gzip member (RFC 1952), several blocks at a time. Blocks are 1 MiB of input each and independent, so
 * the bytes depend on the input, the level and Node's zlib alone: not on how the input was chunked, nor on the number
 * of cores. Blocks that would not shrink are stored. Holds at most five blocks.
 */
async function* compressGzip(bytes, options = {}) {
    const level = checkLevel(options.level ?? 1);
    let crc = 0;
    let size = 0;
    yield HEADER;
    const counted = tap((0,blocks/* fixedBlocks */.HE)(bytes, BLOCK_SIZE), (block) => {
        crc = external_node_zlib_.crc32(block, crc);
        size += block.byteLength;
    });
    for await (const parts of (0,blocks/* mapInOrder */.Y6)(counted, (block) => deflateBlock(block, level)))
        yield* parts;
    const trailer = Buffer.alloc(FINAL_BLOCK.byteLength + 8);
    trailer.set(FINAL_BLOCK);
    trailer.writeUInt32LE(crc, 2);
    trailer.writeUInt32LE(size % 2 ** 32, 6);
    yield trailer;
}
async function deflateBlock(block, level) {
    if (await isIncompressible(block))
        return storedBlocks(block);
    const deflated = await gzip_deflateRaw(block, {
        level,
        memLevel: 9,
        finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH,
        // Room for all of most outputs, so that the pool is entered once per block.
        chunkSize: BLOCK_SIZE / 2,
    });
    return [(0,blocks/* trimmed */.dE)(deflated)];
}
/** Blocks of type "stored" (RFC 1951 §3.2.4): a header byte, the length and its complement, then the bytes as they are. */
function storedBlocks(block) {
    const parts = [];
    for (let at = 0; at < block.byteLength; at += STORED_MAX) {
        const content = block.subarray(at, at + STORED_MAX);
        const header = Buffer.alloc(5);
        header.writeUInt16LE(content.byteLength, 1);
        header.writeUInt16LE(content.byteLength ^ 0xffff, 3);
        parts.push(header, content);
    }
    return [Buffer.concat(parts)];
}
async function* tap(blocks, see) {
    for await (const block of blocks) {
        see(block);
        yield block;
    }
}
function checkLevel(level) {
    if (Number.isInteger(level) && level >= 1 && level <= 9)
        return level;
    throw new failure/* Failure */.HR('usage', `${level} is not a gzip level`, { hint: 'Levels go from 1 (fastest) to 9 (smallest).' });
}
//# sourceMappingURL=gzip.js.map

/***/ }),

/***/ 60380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ compressZstd),
/* harmony export */   x: () => (/* binding */ zstdAvailable)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91689);



/** Half the window of level 3: costs about two per cent of the ratio, and keeps the memory of a push below 200 MB. */
const FRAME_SIZE = 1024 * 1024;
/** Output that is taken at a time: layers shrink to less than half, and a frame's worth of room for each would be mostly air. */
const OUTPUT_SIZE = FRAME_SIZE / 2;
/** Whether this Node has zstd (22.15, 23.8 and later). */
function zstdAvailable() {
    return typeof node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdCompress === 'function';
}
/**
 * Compresses to zstd (RFC 8878): one frame with a checksum for every MiB of input, several at a time. Like the frames
 * of `zstd` or `pzstd`, they read as one stream. The bytes depend on the input, the level and Node's libzstd alone.
 * Throws `Failure('unsupported')` where Node has no zstd.
 */
function compressZstd(bytes, options = {}) {
    if (!zstdAvailable()) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('unsupported', `Node ${process.versions.node} cannot compress with zstd`, {
            hint: 'Use Node 22.15 or later, or gzip.',
        });
    }
    const level = options.level ?? 3;
    if (!Number.isInteger(level) || level < 1 || level > 19) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `${level} is not a zstd level`, { hint: 'Levels go from 1 (fastest) to 19 (smallest).' });
    }
    return compressFrames(bytes, level);
}
async function* compressFrames(bytes, level) {
    let frames = 0;
    for await (const frame of (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .mapInOrder */ .Y6)((0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .fixedBlocks */ .HE)(bytes, FRAME_SIZE), (b) => compressFrame(b, level))) {
        frames++;
        yield frame;
    }
    // Nothing at all would not be zstd.
    if (frames === 0)
        yield await compressFrame(new Uint8Array(0), level);
}
function compressFrame(block, level) {
    const { ZSTD_c_compressionLevel, ZSTD_c_checksumFlag } = node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants;
    const options = {
        params: { [ZSTD_c_compressionLevel]: level, [ZSTD_c_checksumFlag]: 1 },
        chunkSize: Math.min(OUTPUT_SIZE, block.byteLength + Math.ceil(block.byteLength / 128) + 1024),
        pledgedSrcSize: block.byteLength,
    };
    return new Promise((resolve, reject) => {
        node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdCompress(block, options, (error, result) => (error === null ? resolve((0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .trimmed */ .dE)(result)) : reject(error)));
    });
}
//# sourceMappingURL=zstd.js.map

/***/ })

};
