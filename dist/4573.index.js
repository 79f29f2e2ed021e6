export const id = 4573;
export const ids = [4573];
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

/***/ 37128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ blobFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20438);
/* harmony import */ var _runtime_unfinished_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32543);
/* harmony import */ var _tar_seekable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85932);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51593);
/* harmony import */ var _layout_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24426);









const CHUNK_SIZE = 1024 * 1024;
function blobFiles(root, label) {
    const path = (digest) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, (0,_layout_index_js__WEBPACK_IMPORTED_MODULE_8__/* .blobPath */ .nD)(digest));
    const size = async (digest) => {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path(digest)).catch(ignoreMissing);
        return found?.isFile() ? found.size : undefined;
    };
    return {
        path,
        size,
        stream: (digest, range) => streamBlob(root, label, path(digest), digest, range),
        write: (blob) => writeBlob(root, label, blob, path),
        async remove(digest) {
            const there = (await size(digest)) !== undefined;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path(digest), { force: true });
            return there;
        },
    };
}
async function* streamBlob(root, label, path, digest, range) {
    // Without waiting for a writer, should it have become a pipe.
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0));
    try {
        const stat = await handle.stat();
        if (!stat.isFile())
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('invalid', `${label}: the blob ${digest} is no file`);
        if (await leadsOut(root, path)) {
            for await (const _ of (0,_verify_js__WEBPACK_IMPORTED_MODULE_7__/* .verified */ .zr)(readFrom(handle, 0, stat.size), { digest }, `${label}, behind a link out of it`))
                ;
        }
        const end = Math.min(stat.size, range?.end === undefined ? Number.POSITIVE_INFINITY : range.end + 1);
        yield* readFrom(handle, range?.start ?? 0, end);
    }
    finally {
        await handle.close();
    }
}
async function leadsOut(root, path) {
    return !(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path)).startsWith((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(root)) + node_path__WEBPACK_IMPORTED_MODULE_3__.sep);
}
/** Chunks of up to 1 MiB, each a buffer of its own. */
async function* readFrom(handle, start, end) {
    for (let at = start; at < end;) {
        const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK_SIZE, end - at));
        const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, at);
        if (bytesRead === 0)
            return;
        at += bytesRead;
        yield buffer.subarray(0, bytesRead);
    }
}
async function writeBlob(root, label, blob, path) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, 'blobs', `.${(0,_runtime_unfinished_js__WEBPACK_IMPORTED_MODULE_5__/* .temporaryName */ .NT)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex'))}.tmp`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(temporary), { recursive: true });
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, 'wx');
    try {
        let actual;
        let size = 0;
        const source = (0,_verify_js__WEBPACK_IMPORTED_MODULE_7__/* .verified */ .zr)(await blob.open(), blob, label, (info) => {
            actual = info;
        });
        for await (const chunk of source) {
            await (0,_tar_seekable_js__WEBPACK_IMPORTED_MODULE_6__/* .writeAll */ .f)(handle, chunk, size);
            size += chunk.byteLength;
        }
        await handle.close();
        const info = actual;
        await blob.accept?.(info);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path(info.digest)), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path(info.digest));
        return info;
    }
    catch (error) {
        await handle.close().catch(() => { });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
        throw error;
    }
}
function ignoreMissing(error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
        return undefined;
    throw error;
}
//# sourceMappingURL=blob-files.js.map

/***/ }),

/***/ 24426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K$: () => (/* binding */ INDEX_FILE),
/* harmony export */   Nz: () => (/* binding */ checkLayoutVersion),
/* harmony export */   PM: () => (/* binding */ encodeLayoutVersion),
/* harmony export */   SP: () => (/* binding */ parseLayoutIndex),
/* harmony export */   gI: () => (/* binding */ LAYOUT_FILE),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   w5: () => (/* binding */ REF_NAME),
/* harmony export */   yc: () => (/* binding */ IMAGE_NAME)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83768);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57383);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);



/** The file that says "this is a layout", and the version there has been so far (image-layout.md). */
const LAYOUT_FILE = 'oci-layout';
const INDEX_FILE = 'index.json';
const REF_NAME = 'org.opencontainers.image.ref.name';
/** Where containerd and Docker write the whole reference; `ref.name` is then the tag alone. */
const IMAGE_NAME = 'io.containerd.image.name';
/** Reads `index.json` of an OCI image layout. */
function parseLayoutIndex(bytes, label) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes, `${label}: ${INDEX_FILE}`);
    const manifests = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(value, 'manifests') ?? []) : undefined;
    if (!Array.isArray(manifests))
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('invalid', `${label}: ${INDEX_FILE} is no image index`);
    return manifests.map((manifest, i) => {
        const descriptor = (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .BA)(manifest, `${label}: ${INDEX_FILE}: manifests[${i}]`);
        const name = descriptor.annotations?.[IMAGE_NAME] ?? descriptor.annotations?.[REF_NAME];
        return { descriptor, names: name === undefined || name === '' ? [] : [name] };
    });
}
/** `Failure('unsupported')` for a layout of a version that did not exist when this was written. */
function checkLayoutVersion(bytes, label) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes, `${label}: ${LAYOUT_FILE}`);
    const version = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(value, 'imageLayoutVersion') : undefined;
    if (typeof version === 'string' && /^1\./.test(version))
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('unsupported', `${label} is an image layout of version ${JSON.stringify(version ?? null)}, not 1.x`);
}
function encodeLayoutVersion() {
    return Buffer.from('{"imageLayoutVersion":"1.0.0"}');
}
function blobPath(digest) {
    return `blobs/${digest.replace(':', '/')}`;
}
//# sourceMappingURL=layout-index.js.map

/***/ }),

/***/ 84243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ LayoutReader)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57383);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64252);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20438);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38571);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51593);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57937);







/** Reads an OCI image layout wherever it is. What the names mean: {@link findEntry}. */
class LayoutReader {
    label;
    #source;
    constructor(source) {
        this.label = source.label;
        this.#source = source;
    }
    async resolve(name) {
        const entry = (0,_names_js__WEBPACK_IMPORTED_MODULE_6__/* .findEntry */ .w4)(await this.#source.entries(), name, this.label, this.#source.tagRule);
        if (entry !== undefined) {
            const { mediaType, digest, size, artifactType } = entry.descriptor;
            return { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }) };
        }
        // Platform manifests are not listed by themselves.
        return (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name) ? (await this.#findManifest(name))?.descriptor : undefined;
    }
    async readManifest(name) {
        const descriptor = await this.resolve(name);
        if (descriptor === undefined)
            throw (0,_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .missing */ .LO)(this.label, name);
        return (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(await this.#readSmall(descriptor), descriptor.mediaType, descriptor.digest);
    }
    isNear() {
        return true;
    }
    async statBlob(digest) {
        const size = await this.#source.blobSize(digest);
        return size === undefined ? undefined : { digest, size };
    }
    async *readBlob(blob, range, pages) {
        const size = await this.#source.blobSize(blob.digest);
        if (size === undefined)
            throw (0,_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .missing */ .LO)(this.label, blob.digest);
        const stream = this.#source.streamBlob(blob.digest, range, pages);
        yield* range === undefined ? (0,_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .verified */ .zr)(stream, blob, this.label) : stream;
    }
    async *tags() {
        const entries = await this.#source.entries();
        yield* [...new Set((0,_names_js__WEBPACK_IMPORTED_MODULE_6__/* .namesOf */ .eZ)(entries.filter((entry) => entry.names.length > 0)))].sort();
    }
    async *referrers(digest, artifactType) {
        const seen = new Set();
        for (const { descriptor } of await this.#source.entries()) {
            if (seen.has(descriptor.digest) || (await this.#source.blobSize(descriptor.digest)) === undefined)
                continue;
            seen.add(descriptor.digest);
            const document = await this.#findManifest(descriptor.digest);
            if (document?.content.subject?.digest !== digest)
                continue;
            const { content } = document;
            const type = content.artifactType ?? (content.kind === 'manifest' ? content.config.mediaType : undefined);
            if (artifactType !== undefined && type !== artifactType)
                continue;
            yield {
                ...document.descriptor,
                ...(type === undefined ? {} : { artifactType: type }),
                ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
            };
        }
    }
    async close() {
        await this.#source.close();
    }
    /** A blob that turns out to be a manifest; undefined for everything else. */
    async #findManifest(digest) {
        const size = await this.#source.blobSize(digest);
        if (size === undefined || size > _image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_LIMITS */ .T1.maxBytes)
            return undefined;
        const bytes = await this.#readSmall({ digest, size });
        try {
            return (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(bytes, undefined, digest);
        }
        catch (error) {
            if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR)
                return undefined;
            throw error;
        }
    }
    async #readSmall(blob) {
        return await (0,_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .collect */ .Fo)(this.readBlob(blob), _image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_LIMITS */ .T1.maxBytes, `${this.label}: the manifest ${blob.digest}`);
    }
}
//# sourceMappingURL=layout-reader.js.map

/***/ }),

/***/ 57937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cB: () => (/* binding */ referenceForm),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   w4: () => (/* binding */ findEntry)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);



/**
 * Finds the entry that a name means:
 * a digest (of the manifest, or the image ID, also as 64 bare digits); nothing at all, when there is only one image;
 * `@0`, `@1`... the position in the list; a name exactly as written; a reference in any of its forms (`debian` is
 * `docker.io/library/debian:latest`); a bare tag, when only one image has it (see {@link TagRule}).
 * Undefined when there is none; `Failure('usage')` when the name could mean several.
 */
function findEntry(entries, name, label, tags = 'any-form') {
    const digest = /^[0-9a-f]{64}$/.test(name) ? `sha256:${name}` : name;
    if ((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest)) {
        return entries.find((entry) => entry.descriptor.digest === digest) ?? entries.find((entry) => entry.id === digest);
    }
    if (name === '')
        return onlyOne(entries, entries, name, label);
    if (/^@[0-9]+$/.test(name))
        return entries[Number(name.slice(1))];
    const exact = tags === 'as-written';
    const reference = exact && (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(name) ? undefined : referenceForm(name);
    const rules = [
        (candidate) => candidate === name,
        (candidate) => reference !== undefined && referenceForm(candidate) === reference && !(exact && (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(candidate)),
        (candidate) => !exact && (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(name) && tagOf(candidate) === name,
    ];
    for (const rule of rules) {
        const found = entries.filter((entry) => entry.names.some(rule));
        if (found.length > 0)
            return onlyOne(found, entries, name, label);
    }
    return undefined;
}
/** One name for each entry that `findEntry` finds it by: what it is called, or its position. */
function namesOf(entries) {
    return entries.flatMap((entry, position) => (entry.names.length === 0 ? [`@${position}`] : entry.names));
}
/** The canonical form of a name that is a reference; the default tag is filled in. */
function referenceForm(name) {
    try {
        return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefaultTag */ ._t)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(name)));
    }
    catch {
        return undefined;
    }
}
function tagOf(name) {
    try {
        return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefaultTag */ ._t)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(name)).tag;
    }
    catch {
        return undefined;
    }
}
function onlyOne(found, all, name, label) {
    const [first] = found;
    if (found.every((entry) => entry.descriptor.digest === first?.descriptor.digest))
        return first;
    const listed = namesOf(all);
    const shown = listed.slice(0, 10).join(', ') + (listed.length > 10 ? ', …' : '');
    const message = name === '' ? `${label} has ${all.length} images` : `${label} has several images named ${name}`;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', message, { hint: `Name one of them: ${shown}; or its digest.` });
}
//# sourceMappingURL=names.js.map

/***/ }),

/***/ 86647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLayout: () => (/* binding */ openLayout)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(64857);
// EXTERNAL MODULE: ./lib/runtime/file-lock.js
var file_lock = __webpack_require__(56690);
// EXTERNAL MODULE: ./lib/runtime/unfinished.js
var unfinished = __webpack_require__(32543);
// EXTERNAL MODULE: ./lib/stores/once.js
var once = __webpack_require__(24449);
// EXTERNAL MODULE: ./lib/stores/layout/blob-files.js
var blob_files = __webpack_require__(37128);
// EXTERNAL MODULE: ./lib/stores/layout/layout-index.js
var layout_index = __webpack_require__(24426);
// EXTERNAL MODULE: ./lib/stores/layout/layout-reader.js
var layout_reader = __webpack_require__(84243);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/stores/layout/read-small-file.js



/**
 * All of a small file of a folder that somebody else filled; undefined when it is not there. A pipe, a device or a folder in its place, and
 * one larger than `maxBytes`, are `Failure('invalid')`, and nothing of them is read or waited for.
 */
async function readSmallFile(path, maxBytes) {
    // Without waiting for a writer, where it turns out to be a pipe.
    const handle = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0)).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return undefined;
        throw new failure/* Failure */.HR('failed', `${path} cannot be read: ${error.code}`, { reference: path, cause: error });
    });
    if (handle === undefined)
        return undefined;
    try {
        const stat = await handle.stat();
        if (!stat.isFile())
            throw new failure/* Failure */.HR('invalid', `${path} is no file but ${kindOf(stat)}`, { reference: path });
        if (stat.size > maxBytes) {
            throw new failure/* Failure */.HR('invalid', `${path} has ${stat.size} bytes; at most ${maxBytes} are read`, { reference: path });
        }
        const bytes = Buffer.alloc(stat.size);
        const { bytesRead } = await handle.read(bytes, 0, bytes.byteLength, 0);
        return bytes.subarray(0, bytesRead);
    }
    finally {
        await handle.close();
    }
}
function kindOf(stat) {
    if (stat.isDirectory())
        return 'a folder';
    return stat.isFIFO() ? 'a pipe' : 'a device';
}
//# sourceMappingURL=read-small-file.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/stores/layout/replace-file.js



/** Writes a small file so that a reader sees it as it was or as it is, never in between. */
async function replaceFile(path, bytes) {
    const temporary = `${path}.${(0,unfinished/* temporaryName */.NT)((0,external_node_crypto_.randomBytes)(8).toString('hex'))}.tmp`;
    try {
        await (0,promises_.writeFile)(temporary, bytes, { flag: 'wx' });
        await (0,promises_.rename)(temporary, path);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        throw error;
    }
}
//# sourceMappingURL=replace-file.js.map
;// CONCATENATED MODULE: ./lib/stores/layout/layout-directory.js












/**
 * An OCI image layout in a directory. Blobs are written beside and renamed; `index.json` is replaced whole, under a lock
 * that other processes of Seaworthy respect. Tags are `org.opencontainers.image.ref.name`; a manifest without one is listed too, until an index that has it is.
 */
class LayoutDirectory extends layout_reader/* LayoutReader */.I {
    #path;
    #runtime;
    #blobs;
    #swept;
    constructor(path, runtime) {
        const blobs = (0,blob_files/* blobFiles */.Z)(path, path);
        super({
            label: path,
            tagRule: 'as-written',
            entries: () => readEntries(path),
            blobSize: blobs.size,
            streamBlob: blobs.stream,
            close: async () => { },
        });
        this.#path = path;
        this.#runtime = runtime;
        this.#blobs = blobs;
    }
    async writeBlob(blob) {
        await this.#sweep();
        return await this.#blobs.write(blob);
    }
    async mountBlob(digest) {
        return (await this.#blobs.size(digest)) !== undefined;
    }
    async writeManifest(document, tag) {
        const { bytes, descriptor, content } = document;
        const { digest, size, mediaType } = descriptor;
        await this.#sweep();
        await this.#blobs.write({ digest, size, open: () => (0,once/* once */.O)(bytes) });
        const children = new Set(content.kind === 'index' ? (0,manifest/* childrenOf */.LU)(content).map((child) => child.digest) : []);
        await this.#update((entries) => {
            const kept = entries.filter((entry) => (tag === undefined || !entry.names.includes(tag)) &&
                // What the index leads to needs no entry of its own, nor does what gets a name now.
                !(entry.names.length === 0 && (children.has(entry.descriptor.digest) || entry.descriptor.digest === digest)));
            if (tag === undefined && kept.some((entry) => entry.descriptor.digest === digest))
                return kept;
            const type = content.artifactType;
            const own = { mediaType, digest, size, ...(type === undefined ? {} : { artifactType: type }) };
            return [...kept, { names: tag === undefined ? [] : [tag], descriptor: named(own, tag) }];
        });
    }
    async removeTag(tag) {
        let removed = false;
        await this.#update((entries) => {
            const entry = entries.find(({ names }) => names.includes(tag));
            if (entry === undefined)
                return entries;
            removed = true;
            const others = entries.filter((other) => other !== entry);
            const { digest } = entry.descriptor;
            if (others.some((other) => other.descriptor.digest === digest))
                return others;
            return [...others, { names: [], descriptor: named(entry.descriptor, undefined) }];
        });
        return removed;
    }
    async removeManifest(digest) {
        await this.#update((entries) => entries.filter((entry) => entry.descriptor.digest !== digest));
        return await this.#blobs.remove(digest);
    }
    async removeBlob(digest) {
        return await this.#blobs.remove(digest);
    }
    /** What writers left that were killed, once before the first write. */
    #sweep() {
        this.#swept ??= (async () => {
            const now = this.#runtime.clock.now();
            await (0,unfinished/* sweepUnfinished */.kQ)((0,external_node_path_.join)(this.#path, 'blobs'), '.', '.tmp', now);
            await (0,unfinished/* sweepUnfinished */.kQ)(this.#path, `${layout_index/* INDEX_FILE */.K$}.`, '.tmp', now);
        })();
        return this.#swept;
    }
    async #update(change) {
        await updateLayoutIndex(this.#path, this.#runtime, change);
    }
}
/** Changes `index.json` under its lock. Nothing is written when the change gives back the same list. */
async function updateLayoutIndex(path, runtime, change) {
    await (0,file_lock/* withLock */.k)((0,external_node_path_.join)(path, `.${layout_index/* INDEX_FILE */.K$}.lock`), runtime, async () => {
        const before = await readEntries(path);
        const after = change(before);
        if (after !== before)
            await replaceFile((0,external_node_path_.join)(path, layout_index/* INDEX_FILE */.K$), encodeIndex(after));
    });
}
async function readEntries(path) {
    const bytes = await readSmallFile((0,external_node_path_.join)(path, layout_index/* INDEX_FILE */.K$), json/* MANIFEST_LIMITS */.T1.maxBytes);
    return bytes === undefined ? [] : (0,layout_index/* parseLayoutIndex */.SP)(bytes, path);
}
function encodeIndex(entries) {
    const manifests = entries.map(({ descriptor }) => {
        const { platform, ...rest } = descriptor;
        if (platform === undefined)
            return rest;
        const { osVersion, ...plain } = platform;
        return { ...rest, platform: { ...plain, ...(osVersion === undefined ? {} : { 'os.version': osVersion }) } };
    });
    return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: media_types/* MediaType */.zu.ociIndex, manifests }));
}
function named(descriptor, tag) {
    const { annotations, ...rest } = descriptor;
    const { [layout_index/* REF_NAME */.w5]: _, [layout_index/* IMAGE_NAME */.yc]: __, ...others } = annotations ?? {};
    const all = tag === undefined ? others : { ...others, [layout_index/* REF_NAME */.w5]: tag };
    return Object.keys(all).length === 0 ? rest : { ...rest, annotations: all };
}
//# sourceMappingURL=layout-directory.js.map
;// CONCATENATED MODULE: ./lib/stores/layout/open-layout.js








/**
 * Opens an OCI image layout (image-spec image-layout.md) that is a directory, to read and write. A tar of a layout is
 * opened by `openArchive` and written by `createArchive`.
 */
async function openLayout(path, runtime, options = {}) {
    const existing = await (0,promises_.stat)(path).catch(() => undefined);
    if (existing?.isFile()) {
        throw new failure/* Failure */.HR('usage', `${path} is a file, not the directory of an image layout`, {
            reference: path,
            hint: `Read it as archive:${path}.`,
        });
    }
    const version = await readSmallFile((0,external_node_path_.join)(path, layout_index/* LAYOUT_FILE */.gI), json/* MANIFEST_LIMITS */.T1.maxBytes);
    if (version !== undefined)
        (0,layout_index/* checkLayoutVersion */.Nz)(version, path);
    else if (options.create === true)
        await createLayout(path, runtime);
    else {
        throw new failure/* Failure */.HR(existing === undefined ? 'not-found' : 'invalid', `${path} is not an image layout`, {
            reference: path,
            hint: `A layout is a directory with the files ${layout_index/* LAYOUT_FILE */.gI} and ${layout_index/* INDEX_FILE */.K$}.`,
        });
    }
    return new LayoutDirectory(path, runtime);
}
async function createLayout(path, runtime) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(path, 'blobs', 'sha256'), { recursive: true });
    // A layout has an index from the start; one that is there already stays as it is.
    await updateLayoutIndex(path, runtime, (entries) => [...entries]);
    await replaceFile((0,external_node_path_.join)(path, layout_index/* LAYOUT_FILE */.gI), (0,layout_index/* encodeLayoutVersion */.PM)());
}
//# sourceMappingURL=open-layout.js.map

/***/ }),

/***/ 85932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ openSeekable),
/* harmony export */   f: () => (/* binding */ writeAll)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20438);
/* harmony import */ var _compress_decompress_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17404);
/* harmony import */ var _compress_sniff_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75703);







/** What compressors cut their input to: so they need not copy it. */
const CHUNK_SIZE = 1024 * 1024;
const SPOOL_MAX = 256 * 1024 ** 3;
/**
 * Opens content to read by position. A plain file is read where it is. A compressed file, or a stream such as standard
 * input, is first written decompressed to a temporary file, of mode 0600 and at most `maxBytes` long; it is unlinked as soon as it
 * is open, so that nothing stays even after a kill (on Windows: when it is closed). It goes to `RUNNER_TEMP`, `TMPDIR` or the
 * system's temporary folder.
 */
async function openSeekable(source, runtime, options = {}) {
    if (typeof source !== 'string')
        return await spool(source, 'the stream', runtime, options);
    const file = await openFile(source);
    if (!('size' in file))
        return await spool(file, source, runtime, options);
    const firstBytes = await file.read(0, Math.min(_compress_sniff_js__WEBPACK_IMPORTED_MODULE_6__/* .SNIFF_LENGTH */ .m, file.size));
    const compression = (0,_compress_sniff_js__WEBPACK_IMPORTED_MODULE_6__/* .sniffCompression */ .H)(firstBytes);
    if (compression === 'none')
        return file;
    runtime.log.debug(`${source} is compressed with ${compression}; it is decompressed into a temporary file`);
    try {
        return await spool(file.stream(0, file.size), source, runtime, options);
    }
    finally {
        await file.close();
    }
}
/** The file, or the stream of what cannot be read by position: a pipe, `/dev/stdin`. */
async function openFile(path) {
    let handle;
    try {
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
    }
    catch (cause) {
        const code = cause.code === 'ENOENT' ? 'not-found' : 'failed';
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR(code, `${path} cannot be opened`, {
            reference: path,
            hint: 'Check the path, which is relative to the current folder, and that you may read it.',
            cause,
        });
    }
    const stat = await handle.stat();
    if (stat.isFile())
        return seekable(handle, path, stat.size, () => handle.close());
    if (stat.isFIFO() || stat.isCharacterDevice())
        return handle.createReadStream({ highWaterMark: CHUNK_SIZE });
    await handle.close();
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('invalid', `${path} is not a file`, { reference: path });
}
async function spool(bytes, name, runtime, options) {
    const folder = runtime.env.RUNNER_TEMP || runtime.env.TMPDIR || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)();
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `seaworthy-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}.tmp`);
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx+', 0o600);
    const unlinked = process.platform !== 'win32';
    const discard = async () => {
        await handle.close();
        if (!unlinked)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    };
    try {
        if (unlinked)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path);
        let size = 0;
        for await (const chunk of (0,_compress_decompress_js__WEBPACK_IMPORTED_MODULE_5__/* .decompress */ .m)(bytes, { maxBytes: options.maxBytes ?? SPOOL_MAX })) {
            runtime.signal?.throwIfAborted();
            await writeAll(handle, chunk, size);
            size += chunk.byteLength;
        }
        return seekable(handle, name, size, discard);
    }
    catch (cause) {
        await discard();
        if (runtime.signal?.aborted === true)
            throw cause;
        if (!(cause instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR)) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('failed', `${name} could not be decompressed into ${folder}`, {
                reference: name,
                hint: 'It needs room for the whole decompressed archive; set RUNNER_TEMP or TMPDIR to a larger disk.',
                cause,
            });
        }
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR(cause.code, `${name}: ${cause.message}`, { reference: name, hint: cause.hint, cause });
    }
}
/** Writes all of a chunk at a position: a single write may take less. */
async function writeAll(handle, chunk, position) {
    for (let done = 0; done < chunk.byteLength;) {
        const { bytesWritten } = await handle.write(chunk, done, chunk.byteLength - done, position + done);
        done += bytesWritten;
    }
}
function seekable(handle, name, size, close) {
    const read = async (position, length, pages) => {
        const fits = pages !== undefined && length <= pages.size;
        const buffer = fits ? pages.take().subarray(0, length) : Buffer.allocUnsafeSlow(length);
        for (let done = 0; done < length;) {
            const { bytesRead } = await handle.read(buffer, done, length - done, position + done);
            if (bytesRead === 0)
                throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('invalid', `${name} ends at byte ${position + done}`, { reference: name });
            done += bytesRead;
        }
        return buffer;
    };
    return {
        size,
        read: (position, length) => read(position, length),
        async *stream(start, end, pages) {
            for (let at = start; at < end; at += CHUNK_SIZE)
                yield await read(at, Math.min(CHUNK_SIZE, end - at), pages);
        },
        close,
    };
}
//# sourceMappingURL=seekable.js.map

/***/ })

};
