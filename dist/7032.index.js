export const id = 7032;
export const ids = [7032];
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

/***/ 38571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LK: () => (/* binding */ memoryStore),
/* harmony export */   LO: () => (/* binding */ missing)
/* harmony export */ });
/* unused harmony export memoryRepositories */
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51593);



const BLOB_LIMIT = 256 * 1024 * 1024;
/** Repositories that live as long as the process: for small things such as staged manifests, and for tests. */
function memoryRepositories(label = 'memory') {
    const stores = new Map();
    return {
        label,
        repository: (name) => {
            const store = stores.get(name) ?? new MemoryStore(`${label}/${name}`, (from) => stores.get(from));
            stores.set(name, store);
            return store;
        },
        async *names() {
            yield* [...stores].flatMap(([name, store]) => (store.isEmpty() ? [] : [name])).sort();
        },
    };
}
/** One repository in memory. */
function memoryStore(label = 'memory') {
    return memoryRepositories(label).repository('image');
}
class MemoryStore {
    label;
    #sibling;
    #blobs = new Map();
    #manifests = new Map();
    #tags = new Map();
    constructor(label, sibling) {
        this.label = label;
        this.#sibling = sibling;
    }
    isEmpty() {
        return this.#manifests.size === 0;
    }
    async resolve(name) {
        return this.#find(name)?.descriptor;
    }
    async readManifest(name) {
        const document = this.#find(name);
        if (document === undefined)
            throw missing(this.label, name);
        return document;
    }
    async statBlob(digest) {
        const bytes = this.#blobs.get(digest);
        return bytes === undefined ? undefined : { digest, size: bytes.byteLength };
    }
    async *readBlob(blob, range) {
        const bytes = this.#blobs.get(blob.digest);
        if (bytes === undefined)
            throw missing(this.label, blob.digest);
        yield range === undefined ? bytes : bytes.subarray(range.start, range.end === undefined ? undefined : range.end + 1);
    }
    async *tags() {
        yield* [...this.#tags.keys()].sort();
    }
    async *referrers(digest, artifactType) {
        for (const { content, descriptor } of this.#manifests.values()) {
            if (content.subject?.digest !== digest)
                continue;
            const type = content.artifactType ?? (content.kind === 'manifest' ? content.config.mediaType : undefined);
            if (artifactType !== undefined && type !== artifactType)
                continue;
            yield {
                ...descriptor,
                ...(type === undefined ? {} : { artifactType: type }),
                ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
            };
        }
    }
    async writeBlob(blob) {
        let actual;
        const stream = (0,_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .verified */ .zr)(await blob.open(), blob, this.label, (info) => {
            actual = info;
        });
        const bytes = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .collect */ .Fo)(stream, BLOB_LIMIT, 'a blob kept in memory');
        const info = actual;
        await blob.accept?.(info);
        this.#blobs.set(info.digest, bytes);
        return info;
    }
    async mountBlob(digest, fromRepository, origin) {
        if (origin !== undefined)
            return false;
        const sibling = this.#sibling(fromRepository);
        const bytes = sibling === undefined ? undefined : sibling.#blobs.get(digest);
        if (bytes === undefined)
            return false;
        this.#blobs.set(digest, bytes);
        return true;
    }
    async writeManifest(document, tag) {
        this.#manifests.set(document.descriptor.digest, document);
        if (tag !== undefined)
            this.#tags.set(tag, document.descriptor.digest);
    }
    async removeTag(tag) {
        return this.#tags.delete(tag);
    }
    async removeManifest(digest) {
        for (const [tag, target] of this.#tags)
            if (target === digest)
                this.#tags.delete(tag);
        return this.#manifests.delete(digest);
    }
    async removeBlob(digest) {
        return this.#blobs.delete(digest);
    }
    async close() { }
    #find(name) {
        const digest = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name) ? name : this.#tags.get(name);
        return digest === undefined ? undefined : this.#manifests.get(digest);
    }
}
/** The failure of every store when a name or a blob is not there. */
function missing(label, name) {
    const reference = `${label}${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name) ? '@' : ':'}${name}`;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-found', `there is no ${reference}`, {
        reference,
        hint: 'Check the spelling, and that it was pushed.',
    });
}
//# sourceMappingURL=memory.js.map

/***/ }),

/***/ 75938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ Slots)
/* harmony export */ });
/** Lets a number of tasks run at a time; the others wait their turn in order. */
class Slots {
    #free;
    #waiting = [];
    constructor(count) {
        this.#free = count;
    }
    async use(task) {
        const release = await this.take();
        try {
            return await task();
        }
        finally {
            release();
        }
    }
    /** Waits for a slot; whoever takes it gives it back by calling what it gets, once. */
    async take() {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        return () => this.#release();
    }
    /** A slot if one is free now. */
    tryTake() {
        if (this.#free === 0)
            return undefined;
        this.#free--;
        return () => this.#release();
    }
    /** A slot goes from hand to hand, so nobody overtakes. */
    #release() {
        const next = this.#waiting.shift();
        if (next === undefined)
            this.#free++;
        else
            next();
    }
}
//# sourceMappingURL=slots.js.map

/***/ })

};
