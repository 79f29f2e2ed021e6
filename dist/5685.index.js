export const id = 5685;
export const ids = [5685,2756];
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

/***/ }),

/***/ 5685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GH: () => (/* binding */ applyCopy),
  L1: () => (/* binding */ copyImage),
  tO: () => (/* binding */ prepareCopy)
});

// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var platform = __webpack_require__(17035);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(64857);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var runtime_failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/runtime/limit.js
var limit = __webpack_require__(92359);
// EXTERNAL MODULE: ./lib/stores/compress/blocks.js
var blocks = __webpack_require__(91689);
// EXTERNAL MODULE: ./lib/stores/compress/gzip.js + 1 modules
var gzip = __webpack_require__(82233);
// EXTERNAL MODULE: ./lib/stores/compress/zstd.js
var zstd = __webpack_require__(60380);
;// CONCATENATED MODULE: ./lib/stores/compress/compressor.js


/** The compressor that makes a layer of this kind; `none` passes bytes through. What comes in `pages` is given back. */
function compressorFor(compression, pages) {
    if (compression === 'gzip')
        return (bytes) => (0,gzip/* compressGzip */.N)(bytes, { pages });
    if (compression === 'zstd')
        return (bytes) => (0,zstd/* compressZstd */.aX)(bytes, { pages });
    return (bytes) => bytes;
}
//# sourceMappingURL=compressor.js.map
// EXTERNAL MODULE: ./lib/stores/pages.js
var stores_pages = __webpack_require__(4906);
// EXTERNAL MODULE: ./lib/stores/copy/rewrite.js
var rewrite = __webpack_require__(54066);
// EXTERNAL MODULE: ./lib/stores/copy/tree.js
var copy_tree = __webpack_require__(66096);
;// CONCATENATED MODULE: ./lib/stores/copy/apply.js








/**
 * Puts all blobs and manifests of a plan in place, biggest blob first, and moves no tag. Running it again sends only what
 * is missing. When one blob fails, the others stop at their next chunk.
 */
async function applyContent(plan, source, target, options, runtime) {
    const compressed = new Map();
    const stop = new AbortController();
    const pages = new stores_pages/* Pages */.b(blocks/* BLOCK_SIZE */.cS);
    const counts = { sent: 0, skipped: 0, mounted: 0, bytesSent: 0 };
    const blobs = [...plan.blobs].sort((a, b) => b.source.size - a.source.size);
    let failure;
    const giveUp = (blob, cause) => {
        failure ??= { error: cause };
        stop.abort(new runtime_failure/* Failure */.HR('cancelled', `${blob.source.digest} was given up because another blob failed`, { cause }));
    };
    const move = async (blob) => {
        stop.signal.throwIfAborted();
        runtime.signal?.throwIfAborted();
        const result = await moveBlob(blob, plan, source, target, {
            ...runtime,
            ...options,
            pages,
            stop: stop.signal,
        }).catch((error) => {
            giveUp(blob, error);
            throw error;
        });
        if ((0,rewrite/* needsCompression */.y)(blob.source, plan.compression)) {
            compressed.set(blob.source.digest, result.stored);
        }
        counts[result.how] += 1;
        if (result.how === 'sent')
            counts.bytesSent += result.stored.size;
    };
    const lanes = await Promise.allSettled([
        (0,limit/* mapLimited */.b)(blobs.filter((blob) => !isSmall(blob)), options.concurrency ?? LARGE_AT_ONCE, move),
        (0,limit/* mapLimited */.b)(blobs.filter(isSmall), options.concurrency ?? SMALL_AT_ONCE, move),
    ]);
    if (failure !== undefined)
        throw failure.error;
    for (const lane of lanes)
        if (lane.status === 'rejected')
            throw lane.reason;
    runtime.signal?.throwIfAborted();
    const root = await putManifests(plan, compressed, target, options.writeRoot);
    return { root, blobs: counts, size: storedSize(plan, compressed) };
}
/** Of a blob up to this (bytes) most of the time is spent waiting for answers, not sending, so that more of them go at once. */
const SMALL = 512 * 1024;
const LARGE_AT_ONCE = 4;
const SMALL_AT_ONCE = 24;
function isSmall({ source }) {
    return source.size <= SMALL;
}
async function moveBlob(blob, plan, source, target, runtime) {
    const { digest, size } = blob.source;
    if (blob.action === 'skip') {
        if (target.arrived?.has(digest) === true)
            return { how: 'sent', stored: blob.stored ?? blob.source };
        runtime.progress({ kind: 'skip', item: digest, bytes: size });
        return { how: 'skipped', stored: blob.stored ?? blob.source };
    }
    if (blob.action === 'mount' && (await mountFromAny(digest, target))) {
        runtime.progress({ kind: 'mount', item: digest, bytes: size });
        return { how: 'mounted', stored: blob.source };
    }
    const open = () => counted(source, blob.source, runtime);
    try {
        if (blob.action !== 'compress') {
            await writeSound(target.store, { digest, size, open }, runtime);
            runtime.progress({ kind: 'done', item: digest, bytes: size });
            return { how: 'sent', stored: blob.source };
        }
        const compress = compressorFor(plan.compression, runtime.pages);
        const mediaType = (0,media_types/* layerTypeWith */.Y2)(blob.source.mediaType, plan.compression);
        const input = {
            open: () => compress(counted(source, blob.source, runtime, runtime.pages)),
            // Before the blob is there, so that no interruption falls between: a memory of what is not there does no harm.
            accept: (actual) => runtime.memory?.remember(digest, plan.compression, { mediaType, ...actual }),
        };
        const info = await writeSound(target.store, input, runtime);
        runtime.progress({ kind: 'done', item: digest, bytes: info.size });
        return { how: 'sent', stored: { mediaType, digest: info.digest, size: info.size } };
    }
    catch (error) {
        runtime.progress({ kind: 'fail', item: digest });
        throw error;
    }
}
/** A blob that was damaged on its way here comes otherwise the next time; one that is damaged where it lies does not. */
async function writeSound(store, blob, runtime) {
    try {
        return await store.writeBlob(blob);
    }
    catch (error) {
        if (!(error instanceof runtime_failure/* Failure */.HR) || error.code !== 'mismatch')
            throw error;
        runtime.log.debug(`${error.message}; once more`);
        return await store.writeBlob(blob);
    }
}
function storedSize(plan, compressed) {
    const blobs = (0,copy_tree/* leavesOf */.wf)(plan.tree)
        .flatMap((leaf) => (0,copy_tree/* blobsOf */.OR)(leaf.document.content))
        .map((blob) => ((0,rewrite/* needsCompression */.y)(blob, plan.compression) ? (compressed.get(blob.digest) ?? blob) : blob));
    const sizes = new Map(blobs.map(({ digest, size }) => [digest, size]));
    return [...sizes.values()].reduce((total, size) => total + size, 0);
}
async function mountFromAny(digest, target) {
    for (const { repository, origin } of target.mountFrom ?? []) {
        if (await target.store.mountBlob(digest, repository, origin))
            return true;
    }
    return false;
}
async function* counted(source, blob, runtime, pages) {
    runtime.stop.throwIfAborted();
    runtime.progress({ kind: 'start', item: blob.digest, bytes: blob.size });
    for await (const chunk of source.readBlob(blob, undefined, pages)) {
        runtime.signal?.throwIfAborted();
        runtime.stop.throwIfAborted();
        runtime.progress({ kind: 'advance', item: blob.digest, bytes: chunk.byteLength });
        yield chunk;
    }
}
/** Writes manifests from the leaves up, by digest, so that nothing ever lists what is not there. */
async function putManifests(plan, compressed, target, writeRoot) {
    let root;
    const there = new Set(plan.present);
    for (const tree of (0,copy_tree/* bottomUp */.PY)(plan.tree)) {
        const document = (0,rewrite/* rewriteTree */.n)(tree, plan.compression, compressed, plan.replacements);
        if (document === undefined)
            throw new runtime_failure/* Failure */.HR('failed', `a layer of ${tree.document.descriptor.digest} was not stored`);
        const isLeftToTag = tree === plan.tree && !writeRoot;
        const { digest } = document.descriptor;
        if (!isLeftToTag && !there.has(digest))
            await target.store.writeManifest(document);
        there.add(digest);
        root = document;
    }
    if (root === undefined)
        throw new runtime_failure/* Failure */.HR('failed', 'there is no manifest to write');
    return root;
}
//# sourceMappingURL=apply.js.map
// EXTERNAL MODULE: ./lib/stores/copy/learn.js
var learn = __webpack_require__(69648);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
;// CONCATENATED MODULE: ./lib/stores/copy/plan.js



/** Decides what to do, from the image and what the target has. Pure. */
function planCopy(tree, facts, compression, canMount) {
    const { learned } = facts;
    const usable = (layer) => {
        const stored = learned.layers.get(layer.digest);
        return stored !== undefined && facts.blobs.has(stored.digest) ? stored : undefined;
    };
    const replacements = new Map([...learned.images].filter(([, { content }]) => (0,copy_tree/* blobsOf */.OR)(content).every((blob) => facts.blobs.has(blob.digest))));
    const stored = new Map([...learned.layers].filter(([, blob]) => facts.blobs.has(blob.digest)));
    const root = (0,rewrite/* rewriteTree */.n)(tree, compression, stored, replacements);
    // The same bytes may be a layer to compress in one place and something to keep in another: two blobs in the target.
    const blobs = new Map();
    for (const leaf of (0,copy_tree/* leavesOf */.wf)(tree)) {
        if (facts.manifests.has(leaf.document.descriptor.digest))
            continue;
        for (const source of (0,copy_tree/* blobsOf */.OR)(leaf.document.content)) {
            const key = `${(0,rewrite/* needsCompression */.y)(source, compression) ? 'compress' : 'keep'} ${source.digest}`;
            const planned = blobs.get(key);
            if (planned !== undefined)
                (0,verify/* checkExpectation */.Zt)(source, planned.source, 'the image');
            else
                blobs.set(key, planBlob(source, usable(source), facts, compression, canMount));
        }
    }
    return {
        tree,
        compression,
        blobs: [...blobs.values()],
        present: facts.manifests,
        replacements,
        ...(root === undefined ? {} : { root }),
        tags: [...facts.tags].map(([tag, current]) => planTag(tag, current, root?.descriptor.digest)),
    };
}
function planBlob(source, known, facts, compression, canMount) {
    if ((0,rewrite/* needsCompression */.y)(source, compression)) {
        return known === undefined ? { action: 'compress', source } : { action: 'skip', source, stored: known };
    }
    if (facts.blobs.has(source.digest))
        return { action: 'skip', source, stored: source };
    return { action: canMount ? 'mount' : 'upload', source, stored: source };
}
function planTag(tag, current, wanted) {
    const action = current === undefined ? 'create' : current === wanted ? 'keep' : 'move';
    return {
        tag,
        action,
        ...(current === undefined ? {} : { current }),
        ...(wanted === undefined ? {} : { wanted }),
    };
}
//# sourceMappingURL=plan.js.map
;// CONCATENATED MODULE: ./lib/stores/copy/survey.js





const REQUESTS_AT_ONCE = 24;
/**
 * Asks a target what it has of an image, with as few and small questions as possible, as many at once as do not wait for one another: a
 * tag whose manifest was read to learn from it is not asked for again, and where all tags are on the image no blob is. Where nothing is to be
 * compressed, HEAD for every tag and for the manifest; when it is there already, nothing more. An index that a tag is still to get is looked at with its
 * children: some registries take one whose images are missing. `images` are the images whose layers are to be compressed. `isSource` says that the
 * whole tree was just read from this very repository: then only the tags are asked for.
 */
async function surveyTarget(tree, target, compression, images, memory, isSource, log) {
    const compressing = (0,copy_tree/* leavesOf */.wf)(tree).some((leaf) => (0,copy_tree/* blobsOf */.OR)(leaf.document.content).some((blob) => (0,rewrite/* needsCompression */.y)(blob, compression)));
    return compressing
        ? await surveyCompressing(tree, target, compression, images, memory, log)
        : await surveyAsIs(tree, target, compression, isSource);
}
async function surveyAsIs(tree, target, compression, isSource) {
    const { store } = target;
    const root = tree.document.descriptor.digest;
    const [tags, rootIsThere] = await Promise.all([resolveTags(store, target.tags), isSource || isThere(store, root)]);
    const isSettled = tags.size > 0 && [...tags.values()].every((digest) => digest === root);
    if (isSource || isSettled || (rootIsThere && tree.children.length === 0)) {
        const manifests = new Set([...(0,copy_tree/* bottomUp */.PY)(tree)].map((t) => t.document.descriptor.digest));
        return { tags, manifests, blobs: new Set(), learned: learn/* NOTHING_LEARNED */.MC };
    }
    const manifests = await findManifests(store, tree, compression, learn/* NOTHING_LEARNED */.MC);
    if (rootIsThere)
        manifests.add(root);
    const wanted = wantedBlobs(tree, compression, learn/* NOTHING_LEARNED */.MC, manifests);
    const blobs = await findBlobs(asksOnce(store), wanted, target.present);
    return { tags, manifests, blobs, learned: learn/* NOTHING_LEARNED */.MC };
}
/** The manifest of an image whose layers are still to be compressed is no question: it will be another one. */
async function surveyCompressing(tree, { store, tags: names, learned: told }, compression, images, memory, log) {
    // What was learned before is not new enough to say what a tag is on.
    const look = asksOnce(store);
    // Whatever else is learned, these are wanted: no need to wait for the list of tags.
    const lookAhead = () => {
        for (const { digest } of wantedBlobs(tree, compression, learn/* NOTHING_LEARNED */.MC, new Set()))
            look(digest).catch(() => { });
    };
    const learning = told ?? (await (0,learn/* learnLayers */.bY)(store, names, compression, images, log, lookAhead));
    const seen = told === undefined ? learning.names : new Map();
    const tags = await resolveTags(store, names, seen);
    const learned = await withMemory(learning, tree, compression, memory);
    const known = [...learned.images.values()];
    const isSettled = tags.size > 0 && [...tags.values()].every((digest) => isOneOf(digest, known));
    if (isSettled && tree.children.length === 0) {
        const blobs = known.flatMap(({ content }) => (0,copy_tree/* blobsOf */.OR)(content).map(({ digest }) => digest));
        return {
            tags,
            manifests: new Set(known.map(({ descriptor }) => descriptor.digest)),
            blobs: new Set(blobs),
            learned,
        };
    }
    const manifests = await findManifests(store, tree, compression, learned);
    const blobs = await findBlobs(look, wantedBlobs(tree, compression, learned, manifests));
    return { tags, manifests, blobs, learned };
}
function isOneOf(digest, documents) {
    return documents.some(({ descriptor }) => descriptor.digest === digest);
}
/** Adds what this machine remembers of layers that the target's manifests do not tell of. */
async function withMemory(learned, tree, compression, memory) {
    if (memory === undefined)
        return learned;
    const layers = new Map(learned.layers);
    for (const { document } of (0,copy_tree/* leavesOf */.wf)(tree)) {
        for (const { digest, mediaType } of (0,copy_tree/* blobsOf */.OR)(document.content)) {
            if ((0,media_types/* compressionOf */.MB)(mediaType) !== 'none' || layers.has(digest))
                continue;
            const blob = await memory.recall(digest, compression);
            if (blob !== undefined)
                layers.set(digest, blob);
        }
    }
    return { ...learned, layers };
}
/** What each tag is on; those in `seen` are not asked for again. */
async function resolveTags(store, tags, seen = new Map()) {
    const found = await (0,limit/* mapLimited */.b)(tags, REQUESTS_AT_ONCE, async (tag) => seen.has(tag) ? seen.get(tag) : (await store.resolve(tag))?.digest);
    return new Map(tags.map((tag, i) => [tag, found[i]]));
}
async function isThere(store, digest) {
    return (await store.resolve(digest)) !== undefined;
}
/** Which of the listed manifests are there. One whose layers are to be compressed will be another manifest: it does not count. */
async function findManifests(store, tree, compression, learned) {
    const below = [...(0,copy_tree/* bottomUp */.PY)(tree)]
        .filter((t) => t !== tree && !(0,copy_tree/* blobsOf */.OR)(t.document.content).some((blob) => (0,rewrite/* needsCompression */.y)(blob, compression)))
        .map((t) => t.document.descriptor.digest);
    const found = await (0,limit/* mapLimited */.b)(below, REQUESTS_AT_ONCE, (digest) => isThere(store, digest));
    const known = [...learned.images.values()].map((document) => document.descriptor.digest);
    return new Set([...below.filter((_, i) => found[i]), ...known]);
}
/** Which blobs are there. One of another size than its descriptor says is not what the descriptor means. */
async function findBlobs(look, blobs, present = new Map()) {
    const found = await (0,limit/* mapLimited */.b)(blobs, REQUESTS_AT_ONCE, async ({ digest, size }) => (present.get(digest) ?? (await look(digest))?.size) === size ? digest : undefined);
    return new Set(found.filter((digest) => digest !== undefined));
}
/** Looks for each blob once, however often it is asked for. */
function asksOnce(store) {
    const asked = new Map();
    return (digest) => {
        const answer = asked.get(digest) ?? store.statBlob(digest);
        asked.set(digest, answer);
        return answer;
    };
}
/** The blobs whose presence decides the plan: those of every manifest that is not there yet, as the target would have them. */
function wantedBlobs(tree, compression, learned, present) {
    const wanted = new Map();
    for (const { document } of (0,copy_tree/* leavesOf */.wf)(tree)) {
        if (present.has(document.descriptor.digest))
            continue;
        for (const blob of (0,copy_tree/* blobsOf */.OR)(document.content)) {
            const stored = (0,rewrite/* needsCompression */.y)(blob, compression) ? learned.layers.get(blob.digest) : blob;
            if (stored !== undefined)
                wanted.set(stored.digest, stored);
        }
    }
    for (const { content } of learned.images.values()) {
        for (const blob of (0,copy_tree/* blobsOf */.OR)(content))
            wanted.set(blob.digest, blob);
    }
    return [...wanted.values()];
}
//# sourceMappingURL=survey.js.map
// EXTERNAL MODULE: ./lib/stores/copy/tags.js + 4 modules
var tags = __webpack_require__(45641);
;// CONCATENATED MODULE: ./lib/stores/copy/copy.js







/** Copies an image from a store to others: {@link prepareCopy}, then {@link applyCopy}. */
async function copyImage(request, runtime) {
    return await applyCopy(await prepareCopy(request, runtime), runtime);
}
/** Reads what there is on both sides and decides what has to move. Changes nothing. */
async function prepareCopy(request, runtime) {
    const compression = request.compression ?? 'none';
    const seenAt = runtime.clock.now();
    const tree = await readWanted(request);
    const images = await (0,learn/* wantedImages */.mo)(request.source, tree, compression);
    const plans = await Promise.all(request.targets.map(async (target) => {
        // A choice of platforms makes an index that the source does not have.
        const isSource = target.store === request.source && request.platforms === undefined;
        const facts = await surveyTarget(tree, target, compression, images, request.memory, isSource, runtime.log);
        return planCopy(tree, facts, compression, (target.mountFrom ?? []).length > 0);
    }));
    return { request, plans, seenAt };
}
/** The image, with all that is below it; where only tags are given to what is there as it is, its manifest. */
async function readWanted(request) {
    const { source, name, platforms } = request;
    if (!isRetag(request))
        return await (0,copy_tree/* readTree */.Zc)(source, name, platforms);
    return { document: await source.readManifest(name), children: [] };
}
function isRetag({ source, targets, platforms, compression = 'none' }) {
    return compression === 'none' && platforms === undefined && targets.every(({ store }) => store === source);
}
/** Carries out a prepared copy: first the content of every target, then the tags of every target, in order. */
async function applyCopy({ request, plans, seenAt }, runtime) {
    const started = runtime.clock.now();
    const contents = [];
    for (const [i, plan] of plans.entries()) {
        const target = request.targets[i];
        const options = {
            concurrency: request.concurrency,
            // A guarded tag may turn out not to be for this image.
            writeRoot: request.leavesRoot !== true && (plans.length > 1 || plan.tags.every(({ tag }) => target.guards?.has(tag))),
            memory: request.memory,
        };
        contents.push(await applyContent(plan, request.source, target, options, runtime));
    }
    const hasSent = contents.some(({ blobs }) => blobs.sent > 0);
    const moves = plans.flatMap((plan, i) => plan.tags.map(({ tag, current }) => {
        const { store, guards, immutable } = request.targets[i];
        const document = contents[i].root;
        const guard = guards?.get(tag);
        return {
            store,
            tag,
            document,
            ...(hasSent ? {} : { seenAt }),
            ...(current === undefined ? {} : { current }),
            ...(guard === undefined ? {} : { guard }),
            ...(immutable?.has(tag) === true ? { immutable: true } : {}),
        };
    }));
    // Asked before the tags move: nothing that can fail comes after them.
    const { tree } = plans[0];
    const retags = isRetag(request);
    const platforms = retags ? (0,copy_tree/* platformsOf */.Wt)(tree.document.content) : await (0,copy_tree/* platformsIn */.S2)(request.source, tree);
    const { moved, held } = await (0,tags/* moveTags */.F)(moves, runtime);
    const [first] = contents;
    const root = first?.root ?? tree.document;
    return {
        digest: root.descriptor.digest,
        mediaType: root.descriptor.mediaType,
        digests: contents.map((content) => content.root.descriptor.digest),
        references: moved.map(({ store, ...rest }) => ({ store: store.label, ...rest })),
        held: held.map(({ store, action: _, ...rest }) => ({ store: store.label, ...rest })),
        platforms: platforms.map(platform/* formatPlatform */.Bq),
        ...(retags ? {} : { size: contents[0].size }),
        blobs: sumCounts(contents.map((content) => content.blobs)),
        seconds: (runtime.clock.now() - started) / 1000,
    };
}
function sumCounts(counts) {
    const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
    return { sent: sum('sent'), skipped: sum('skipped'), mounted: sum('mounted'), bytesSent: sum('bytesSent') };
}
//# sourceMappingURL=copy.js.map

/***/ }),

/***/ 69648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MC: () => (/* binding */ NOTHING_LEARNED),
/* harmony export */   bY: () => (/* binding */ learnLayers),
/* harmony export */   mo: () => (/* binding */ wantedImages)
/* harmony export */ });
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64857);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _runtime_limit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92359);
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34642);
/* harmony import */ var _rewrite_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54066);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66096);






const NOTHING_LEARNED = { layers: new Map(), images: new Map(), names: new Map() };
const TAGS_MAX = 6;
const TAGS_LISTED_MAX = 2000;
const PLATFORMS_MAX = 8;
/** Indexes within indexes that are looked into. */
const DEPTH_MAX = 2;
/**
 * Reads the manifests and configs that a repository already has under the wanted tags, `latest` and the tags nearest to
 * the wanted ones. A fresh machine has no memory of what it pushed before; the registry has. Only layers in the wanted
 * compression are taken. A pair is believed only as far as an engine checks it again when it unpacks the layer (it
 * recomputes diff IDs), so a lying manifest can make a broken image, never a different one. Failures are no failures
 * here: what cannot be read teaches nothing. `lookingFurther` is called when the wanted tags do not have the images, before other tags are listed.
 */
async function learnLayers(target, tags, compression, wanted, log, lookingFurther = () => { }) {
    const layers = new Map();
    const images = new Map();
    const names = new Map();
    const read = new Map();
    const learn = async (name, depth) => {
        try {
            const document = await target.readManifest(name);
            const { digest } = document.descriptor;
            names.set(name, digest);
            const lessons = read.get(digest) ?? learnFrom(document, depth);
            read.set(digest, lessons);
            return await lessons;
        }
        catch (error) {
            if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && error.code === 'not-found' && !names.has(name))
                names.set(name, undefined);
            log.debug(`${target.label}: nothing learned from ${name}: ${error.message}`);
            return [];
        }
    };
    const learnFrom = async (document, depth) => {
        const { content } = document;
        if (content.kind === 'index') {
            const entries = depth === 0 ? [] : content.manifests.slice(0, PLATFORMS_MAX);
            return (await (0,_runtime_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .mapLimited */ .b)(entries, 4, (entry) => learn(entry.digest, depth - 1))).flat();
        }
        const diffIds = wanted.get(content.config.digest) ?? (await (0,_image_config_js__WEBPACK_IMPORTED_MODULE_2__/* .readImageConfig */ .M)(target, content))?.diffIds ?? [];
        return diffIds.length === content.layers.length ? [{ document, manifest: content, diffIds }] : [];
    };
    // In the order of the tags, whatever order the answers come in: the same registry teaches the same.
    const learnAll = async (names) => {
        for (const { document, manifest, diffIds } of (await (0,_runtime_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .mapLimited */ .b)(names, 4, (name) => learn(name, DEPTH_MAX))).flat()) {
            if (!pairLayers(diffIds, manifest, compression, layers))
                continue;
            const image = manifest.config.digest;
            const isWhole = manifest.layers.every((layer) => (0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .compressionOf */ .MB)(layer.mediaType) === compression);
            if (wanted.has(image) && isWhole && !images.has(image))
                images.set(image, document);
        }
    };
    const first = [...new Set(tags)].slice(0, TAGS_MAX);
    await learnAll(first);
    const complete = [...wanted.keys()].every((image) => images.has(image));
    if (!complete) {
        lookingFurther();
        await learnAll(await nearbyTags(target, first, log));
    }
    return { layers, images, names };
}
/**
 * The images of a tree that have layers to compress. Only where the config agrees that these are its layers: one that
 * does not (`{}` under any image is seen) does not say which image it is.
 */
async function wantedImages(source, tree, compression) {
    const wanted = new Map();
    for (const { document } of (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .leavesOf */ .wf)(tree)) {
        const { content } = document;
        if (content.kind !== 'manifest')
            continue;
        const plain = content.layers.map((layer) => (0,_rewrite_js__WEBPACK_IMPORTED_MODULE_3__/* .needsCompression */ .y)(layer, compression));
        if (!plain.includes(true))
            continue;
        const diffIds = (await (0,_image_config_js__WEBPACK_IMPORTED_MODULE_2__/* .readImageConfig */ .M)(source, content))?.diffIds ?? [];
        const agrees = content.layers.every((layer, i) => plain[i] === false || layer.digest === diffIds[i]);
        if (agrees && diffIds.length === content.layers.length)
            wanted.set(content.config.digest, diffIds);
    }
    return wanted;
}
/** Notes which blob holds which layer. False, and nothing noted, for a manifest in which one blob stands for two different layers: it lies. */
function pairLayers(diffIds, manifest, compression, layers) {
    const held = new Map();
    for (const [i, { digest }] of manifest.layers.entries()) {
        const diffId = diffIds[i];
        if ((held.get(digest) ?? diffId) !== diffId)
            return false;
        held.set(digest, diffId);
    }
    manifest.layers.forEach((layer, i) => {
        const diffId = diffIds[i];
        if (diffId === undefined || layers.has(diffId))
            return;
        if ((0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .compressionOf */ .MB)(layer.mediaType) === compression)
            layers.set(diffId, layer);
    });
    return true;
}
/** `latest`, then the tags that sort next to the wanted ones: the version before this one shares most layers with it. */
async function nearbyTags(target, wanted, log) {
    const all = [];
    try {
        for await (const tag of target.tags()) {
            all.push(tag);
            if (all.length === TAGS_LISTED_MAX)
                break;
        }
    }
    catch (error) {
        log.debug(`${target.label}: tags could not be listed: ${error.message}`);
    }
    const others = all.filter((tag) => !wanted.includes(tag) && !/^sha256-[0-9a-f]{64}/.test(tag));
    const order = new Intl.Collator('en', { numeric: true });
    const first = wanted[0] ?? '';
    const before = others.filter((tag) => order.compare(tag, first) <= 0).sort((a, b) => order.compare(b, a));
    const after = others.filter((tag) => order.compare(tag, first) > 0).sort(order.compare);
    const latest = others.includes('latest') ? ['latest'] : [];
    return [...new Set([...latest, ...before.slice(0, 3), ...after.slice(0, 1)])].slice(0, TAGS_MAX);
}
//# sourceMappingURL=learn.js.map

/***/ }),

/***/ 54066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ rewriteTree),
/* harmony export */   y: () => (/* binding */ needsCompression)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64252);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64857);



/** Whether a copy in this compression has to store this layer otherwise. Compressed layers always stay as they are. */
function needsCompression(layer, compression) {
    return compression !== 'none' && (0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .compressionOf */ .MB)(layer.mediaType) === 'none';
}
/**
 * The manifest as it will stand in the target; undefined while a layer's compressed form is not known yet. A tree that
 * changes nothing gives its own document, byte for byte. `replacements` are whole documents that stand for a leaf
 * (config digest -> manifest the target has already).
 */
function rewriteTree(tree, compression, stored, replacements) {
    const { content } = tree.document;
    if (content.kind === 'manifest')
        return rewriteLeaf(tree.document, content, compression, stored, replacements);
    const children = tree.children.map((child) => rewriteTree(child, compression, stored, replacements));
    if (children.some((child) => child === undefined))
        return undefined;
    if (children.every((child, i) => child?.descriptor.digest === content.manifests[i]?.digest))
        return tree.document;
    return replaceEntries(tree.document, 'manifests', (i) => children[i].descriptor);
}
function rewriteLeaf(document, content, compression, stored, replacements) {
    if (!content.layers.some((layer) => needsCompression(layer, compression)))
        return document;
    const replacement = replacements.get(content.config.digest);
    if (replacement !== undefined && sameShape(replacement, content))
        return replacement;
    const known = content.layers.every((layer) => !needsCompression(layer, compression) || stored.get(layer.digest) !== undefined);
    if (!known)
        return undefined;
    return replaceEntries(document, 'layers', (i) => {
        const layer = content.layers[i];
        const blob = needsCompression(layer, compression) ? stored.get(layer.digest) : undefined;
        if (blob === undefined)
            return layer;
        const mediaType = (0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .layerTypeWith */ .Y2)(layer.mediaType, (0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .compressionOf */ .MB)(blob.mediaType) ?? compression);
        return { mediaType, digest: blob.digest, size: blob.size };
    });
}
/** A manifest that stands for another must have as many layers and belong to nothing else; a subject or annotations of ours must not get lost. */
function sameShape(replacement, content) {
    const other = replacement.content;
    return (other.kind === 'manifest' &&
        other.layers.length === content.layers.length &&
        other.subject === undefined &&
        other.artifactType === undefined &&
        content.subject === undefined &&
        content.annotations === undefined);
}
/**
 * Writes new type, digest and size into the entries of a list; everything else in the document stays, except that what
 * an entry has become is not found in its embedded `data` or at its `urls` any more.
 */
function replaceEntries(document, list, entry) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(document.bytes, 'the manifest');
    const entries = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, list);
    const changed = entries.map((old, i) => {
        const { mediaType, digest, size } = entry(i);
        if (!(0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(old))
            return { mediaType, digest, size };
        const { data, urls, ...rest } = old;
        const kept = digest === old.digest ? old : rest;
        return { ...kept, mediaType, digest, size };
    });
    return (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeManifest */ .Gb)({ ...value, mediaType: document.content.mediaType, [list]: changed });
}
//# sourceMappingURL=rewrite.js.map

/***/ }),

/***/ 4906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ Pages)
/* harmony export */ });
/**
 * Buffers of one size that are used again. Node counts a dropped buffer as memory until it is collected, and collects everything to find
 * it: for a stream of megabytes that costs more than the reading. A reader that has pages to offer gets chunks in them, and gives each back
 * when nobody reads it any more.
 */
class Pages {
    /** Bytes of a page. */
    size;
    #free = [];
    #lent = new Map();
    constructor(size) {
        this.size = size;
    }
    /** A page whose content is anything. */
    take() {
        const page = this.#free.pop() ?? Buffer.allocUnsafeSlow(this.size);
        this.#lent.set(page.buffer, page);
        return page;
    }
    /** Takes back the page that these bytes are in; bytes that came from elsewhere are nobody's business here. */
    give(bytes) {
        const page = this.#lent.get(bytes.buffer);
        if (page === undefined)
            return;
        this.#lent.delete(bytes.buffer);
        this.#free.push(page);
    }
}
//# sourceMappingURL=pages.js.map

/***/ })

};
