export const id = 2756;
export const ids = [2756];
export const modules = {

/***/ 97638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ BlockCompressor)
/* harmony export */ });
/**
 * Compresses blocks, each by itself, in streams of Node's that stay: a stream for each block makes and drops as much memory as the block
 * has, which is then to be collected. There are as many streams as blocks were in work at once.
 */
class BlockCompressor {
    #format;
    #idle = [];
    constructor(format) {
        this.#format = format;
    }
    /** The compressed block, in parts. Its own parts are not read any more when they are there. */
    async compress(block) {
        const kept = this.#idle.pop() ?? new Kept(this.#format.open());
        const parts = await kept.run(block, this.#format.flush);
        this.#format.forget?.(kept.stream);
        this.#idle.push(kept);
        return parts;
    }
}
/** One stream, and what came out of it for the block that it is at. */
class Kept {
    stream;
    #parts = [];
    #fail = () => { };
    constructor(stream) {
        this.stream = stream;
        stream.on('data', (part) => void this.#parts.push(part));
        stream.on('error', (error) => this.#fail(error));
    }
    run(block, flush) {
        return new Promise((resolve, reject) => {
            this.#fail = reject;
            for (const part of block)
                this.stream.write(part);
            this.stream.flush(flush, (error) => {
                // Also called of a stream that was destroyed before it came to this.
                if (error)
                    return reject(error);
                const parts = this.#parts;
                this.#parts = [];
                resolve(parts);
            });
        });
    }
}
//# sourceMappingURL=block-compressor.js.map

/***/ }),

/***/ 91689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HE: () => (/* binding */ fixedBlocks),
/* harmony export */   Y6: () => (/* binding */ mapInOrder),
/* harmony export */   cS: () => (/* binding */ BLOCK_SIZE),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var _registry_slots_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75938);

/** Bytes of a block: all compressors cut their input to these, and archives are read in them. */
const BLOCK_SIZE = 1024 * 1024;
/**
 * Cuts a stream into blocks of exactly `size` bytes (the last may be shorter), whatever its chunks were. A block that lies within a chunk is a view
 * of it; other blocks are copies. Chunks in `pages` that were copied are given back, and copies are made in pages; a block is given back by whoever gets it.
 */
async function* fixedBlocks(bytes, size, pages) {
    let block;
    let filled = 0;
    for await (const chunk of bytes) {
        let isCopied = true;
        for (let at = 0; at < chunk.byteLength;) {
            const left = chunk.byteLength - at;
            if (filled === 0 && left >= size) {
                isCopied = false;
                yield chunk.subarray(at, at + size);
                at += size;
                continue;
            }
            block ??= pages?.size === size ? pages.take() : Buffer.allocUnsafeSlow(size);
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
        if (isCopied)
            pages?.give(chunk);
    }
    if (block !== undefined && filled > 0)
        yield block.subarray(0, filled);
}
/** Several blocks together, the last time fewer. */
async function* grouped(blocks, count) {
    let group = [];
    for await (const block of blocks) {
        group.push(block);
        if (group.length < count)
            continue;
        yield group;
        group = [];
    }
    if (group.length > 0)
        yield group;
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
//# sourceMappingURL=blocks.js.map

/***/ }),

/***/ 82233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ compressGzip)
});

// UNUSED EXPORTS: deflaterWith

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/stores/compress/block-compressor.js
var block_compressor = __webpack_require__(97638);
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
/** Output that Node makes room for at a time. */
const OUTPUT_SIZE = blocks/* BLOCK_SIZE */.cS / 2;
const STORED_MAX = 0xffff;
/** Bytes of an empty stored block, to which a block is flushed, at most: some of its bits may be in the byte before. */
const MARK_SIZE = 5;
/** A block that is at least so large fills zlib's window (64 KiB with what is kept of it), so that nothing is left in there of what came before. */
const KEPT_MIN = 128 * 1024;
// No name, no time, unknown system (RFC 1952 §2.3.1): nothing of the machine gets into the bytes.
const HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
// An empty last block with the fixed code (RFC 1951 §3.2.3), after the byte-aligned blocks.
const FINAL_BLOCK = Uint8Array.of(0x03, 0x00);
/**
 * Compresses to one gzip member (RFC 1952), several blocks at a time. Blocks are 1 MiB of input each and independent, so
 * the bytes depend on the input, the level and Node's zlib alone: not on how the input was chunked, nor on the number
 * of cores. Blocks that would not shrink are stored. Holds at most five blocks.
 */
async function* compressGzip(bytes, { level = 1, pages } = {}) {
    const deflate = deflaterOf(checkLevel(level));
    let crc = 0;
    let size = 0;
    yield HEADER;
    const counted = tap((0,blocks/* fixedBlocks */.HE)(bytes, blocks/* BLOCK_SIZE */.cS, pages), (block) => {
        crc = external_node_zlib_.crc32(block, crc);
        size += block.byteLength;
    });
    const work = async (block) => {
        const parts = (await isIncompressible(block)) ? storedBlocks(block) : await deflate(block);
        pages?.give(block);
        return parts;
    };
    for await (const parts of (0,blocks/* mapInOrder */.Y6)(counted, work))
        yield* parts;
    const trailer = Buffer.alloc(FINAL_BLOCK.byteLength + 8);
    trailer.set(FINAL_BLOCK);
    trailer.writeUInt32LE(crc, 2);
    trailer.writeUInt32LE(size % 2 ** 32, 6);
    yield trailer;
}
const deflaters = new Map();
function deflaterOf(level) {
    const deflater = deflaters.get(level) ?? deflaterWith(level, OUTPUT_SIZE);
    deflaters.set(level, deflater);
    return deflater;
}
/**
 * Deflates blocks, each by itself and to a byte boundary. The bytes depend neither on where in its room for output a stream is, nor on what it
 * deflated before: a reset forgets where the window ends but not what is in it, and zlib looks a few bytes beyond the end of a block.
 */
function deflaterWith(level, outputSize) {
    const options = { level, memLevel: 9 };
    const kept = new block_compressor/* BlockCompressor */.$({
        open: () => external_node_zlib_.createDeflateRaw({ ...options, chunkSize: outputSize }),
        flush: external_node_zlib_.constants.Z_SYNC_FLUSH,
        forget: (stream) => stream.reset(),
    });
    const afresh = async (block) => {
        const chunkSize = 2 * block.byteLength + STORED_MAX;
        return [await gzip_deflateRaw(block, { ...options, finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH, chunkSize })];
    };
    return async (block) => {
        if (block.byteLength < KEPT_MIN)
            return await afresh(block);
        const parts = await kept.compress([block]);
        // Where the room ends before or within the mark at the end, zlib writes the mark once more.
        const isMarkCut = parts.length > 1 && parts.at(-1).byteLength <= 2 * MARK_SIZE;
        return isMarkCut ? await afresh(block) : parts;
    };
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
/* harmony export */   aX: () => (/* binding */ compressZstd),
/* harmony export */   xE: () => (/* binding */ zstdAvailable)
/* harmony export */ });
/* unused harmony exports withoutEmptyFrame, framerWith */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _block_compressor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97638);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91689);




/** Output that Node makes room for at a time. */
const OUTPUT_SIZE = _blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK_SIZE */ .cS / 2;
const FRAME_BLOCKS = 2;
/** Of a whole frame. */
const WINDOW_LOG = Math.log2(FRAME_BLOCKS * _blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK_SIZE */ .cS);
/** A frame of nothing, as it comes when the one before it filled the room for output to its last byte: Node asks once more then. */
const EMPTY_FRAME = Buffer.from('28b52ffd240001000099e9d851', 'hex');
/** Whether this Node has zstd (22.15, 23.8 and later). */
function zstdAvailable() {
    return typeof node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdCompress === 'function';
}
/**
 * Compresses to zstd (RFC 8878): one frame with a checksum for every two MiB of input, several at a time. Like the frames
 * of `zstd` or `pzstd`, they read as one stream. The bytes depend on the input, the level and Node's libzstd alone.
 * Throws `Failure('unsupported')` where Node has no zstd.
 */
function compressZstd(bytes, options = {}) {
    if (!zstdAvailable()) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('unsupported', `Node ${process.versions.node} cannot compress with zstd`, {
            hint: 'Use Node 22.15 or later, or gzip.',
        });
    }
    const level = options.level ?? 2;
    if (!Number.isInteger(level) || level < 1 || level > 19) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `${level} is not a zstd level`, { hint: 'Levels go from 1 (fastest) to 19 (smallest).' });
    }
    return compressFrames(bytes, framerOf(level), options.pages);
}
async function* compressFrames(bytes, framer, pages) {
    const work = async (blocks) => {
        const parts = await framer.compress(blocks);
        for (const block of blocks)
            pages?.give(block);
        return parts;
    };
    let frames = 0;
    for await (const parts of (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .mapInOrder */ .Y6)((0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)((0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .fixedBlocks */ .HE)(bytes, _blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK_SIZE */ .cS, pages), FRAME_BLOCKS), work)) {
        frames++;
        yield* withoutEmptyFrame(parts);
    }
    // Nothing at all would not be zstd.
    if (frames === 0)
        yield* await framer.compress([]);
}
/** The bytes must not depend on where in its room for output a stream is. */
function withoutEmptyFrame(parts) {
    return parts.length > 1 && EMPTY_FRAME.equals(parts.at(-1)) ? parts.slice(0, -1) : parts;
}
const framers = new Map();
function framerOf(level) {
    const framer = framers.get(level) ?? framerWith(level, OUTPUT_SIZE);
    framers.set(level, framer);
    return framer;
}
/** One frame for all that is given. It is given first and ended then: both at once, libzstd makes other bytes where there is much room for output. */
function framerWith(level, outputSize) {
    const { ZSTD_c_compressionLevel, ZSTD_c_checksumFlag, ZSTD_c_windowLog, ZSTD_e_end } = node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants;
    const params = { [ZSTD_c_compressionLevel]: level, [ZSTD_c_checksumFlag]: 1, [ZSTD_c_windowLog]: WINDOW_LOG };
    return new _block_compressor_js__WEBPACK_IMPORTED_MODULE_3__/* .BlockCompressor */ .$({
        open: () => node_zlib__WEBPACK_IMPORTED_MODULE_0__.createZstdCompress({ params, chunkSize: outputSize }),
        flush: ZSTD_e_end,
    });
}
//# sourceMappingURL=zstd.js.map

/***/ })

};
