export const id = 8608;
export const ids = [8608];
export const modules = {

/***/ 78608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createArchive: () => (/* binding */ createArchive)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/runtime/unfinished.js
var unfinished = __webpack_require__(32543);
// EXTERNAL MODULE: ./lib/stores/compress/gzip.js + 1 modules
var gzip = __webpack_require__(82233);
// EXTERNAL MODULE: ./lib/stores/compress/zstd.js
var zstd = __webpack_require__(60380);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/stores/layout/blob-files.js
var blob_files = __webpack_require__(37128);
// EXTERNAL MODULE: ./lib/stores/layout/layout-reader.js
var layout_reader = __webpack_require__(84243);
// EXTERNAL MODULE: ./lib/stores/once.js
var once = __webpack_require__(24449);
// EXTERNAL MODULE: ./lib/stores/tar/write-tar.js
var write_tar = __webpack_require__(52435);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(64857);
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var image_platform = __webpack_require__(17035);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/stores/layout/layout-index.js
var layout_index = __webpack_require__(24426);
// EXTERNAL MODULE: ./lib/stores/archive/docker-manifest.js
var docker_manifest = __webpack_require__(79005);
;// CONCATENATED MODULE: ./lib/stores/archive/archive-members.js








/**
 * The files of an archive: the lists first, so that a reader of a stream knows what comes, then the blobs by digest.
 * `Failure('not-found')` for an image of which something is missing.
 */
async function archiveMembers(roots, documents, blobs, plan) {
    const needed = new Map();
    for (const root of roots)
        await collectBlobs(root.document, documents, blobs, plan.label, needed);
    const images = roots.flatMap((root) => dockerImages(root, documents, plan.platform));
    const lists = [
        [layout_index/* LAYOUT_FILE */.gI, (0,layout_index/* encodeLayoutVersion */.PM)()],
        [layout_index/* INDEX_FILE */.K$, encodeIndex(roots)],
        [docker_manifest/* DOCKER_MANIFEST_FILE */.K, Buffer.from(JSON.stringify(images))],
    ];
    return members(lists, [...needed].sort(), blobs);
}
async function* members(lists, needed, blobs) {
    for (const [name, bytes] of lists)
        yield { name, size: bytes.byteLength, content: external_node_stream_.Readable.from([bytes]) };
    for (const folder of folders(needed))
        yield { name: folder, size: 0 };
    for (const [digest, size] of needed) {
        yield { name: (0,layout_index/* blobPath */.nD)(digest), size, content: blobs.stream(digest) };
        // The tar has it now: the spool gives its room back.
        await blobs.remove(digest);
    }
}
function folders(needed) {
    const algorithms = needed.map(([digest]) => (0,layout_index/* blobPath */.nD)(digest).split('/')[1]);
    return ['blobs/', ...new Set(algorithms.map((algorithm) => `blobs/${algorithm}/`))];
}
async function collectBlobs(document, documents, blobs, label, needed) {
    needed.set(document.descriptor.digest, document.bytes.byteLength);
    for (const child of (0,manifest/* childrenOf */.LU)(document.content)) {
        if ((0,media_types/* isForeignLayerType */.mi)(child.mediaType) || needed.has(child.digest))
            continue;
        const listed = documents.get(child.digest);
        if (listed !== undefined) {
            await collectBlobs(listed, documents, blobs, label, needed);
            continue;
        }
        const size = await blobs.size(child.digest);
        // An index may have been copied for some of its platforms.
        if (size === undefined && document.content.kind === 'index')
            continue;
        if (size === undefined) {
            throw new failure/* Failure */.HR('not-found', `${label} cannot be completed: ${child.digest} was never written`, {
                reference: label,
                hint: 'Nothing of the archive was kept; start again.',
            });
        }
        needed.set(child.digest, size);
    }
}
/** One entry per name, as Docker and containerd write it: the whole reference, and its tag for readers of plain layouts. */
function encodeIndex(roots) {
    const manifests = roots.flatMap(({ document, names }) => {
        const { mediaType, digest, size } = document.descriptor;
        const descriptor = { mediaType, digest, size };
        if (names.length === 0)
            return [descriptor];
        return names.map((name) => ({ ...descriptor, annotations: annotationsOf(name) }));
    });
    return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: media_types/* MediaType */.zu.ociIndex, manifests }));
}
function annotationsOf(name) {
    const reference = archiveReference(name);
    return { [layout_index/* IMAGE_NAME */.yc]: (0,image_reference/* canonical */.$N)(reference), [layout_index/* REF_NAME */.w5]: reference.tag };
}
/** What `manifest.json` says of a root: the image itself, or the one image of an index for the platform. */
function dockerImages(root, documents, platform) {
    const image = imageOf(root.document, documents, platform);
    if (image === undefined)
        return [];
    return [
        {
            Config: (0,layout_index/* blobPath */.nD)(image.config.digest),
            RepoTags: root.names.map((name) => (0,image_reference/* familiar */.ce)(archiveReference(name))),
            Layers: image.layers.map((layer) => (0,layout_index/* blobPath */.nD)(layer.digest)),
        },
    ];
}
function imageOf(document, documents, platform) {
    const { content } = document;
    if (content.kind === 'manifest')
        return (0,media_types/* isConfigType */.lJ)(content.config.mediaType) ? content : undefined;
    const isThere = (child) => documents.get(child.digest) !== undefined;
    const present = content.manifests.filter((child) => isThere(child) && child.platform?.os !== 'unknown');
    const chosen = (0,image_platform/* choosePlatform */.xV)(present, platform) ?? present[0];
    return chosen === undefined
        ? undefined
        : imageOf(documents.get(chosen.digest), documents, platform);
}
/** Engines know references with a tag only; a digest in the name is what the archive proves by itself. */
function archiveReference(name) {
    const { registry, repository, tag = 'latest' } = (0,image_reference/* withDefaultTag */._t)((0,image_reference/* parseReference */.F2)(name));
    return { registry, repository, tag };
}
//# sourceMappingURL=archive-members.js.map
// EXTERNAL MODULE: ./lib/image/config.js
var image_config = __webpack_require__(44887);
// EXTERNAL MODULE: ./lib/image/json.js
var image_json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/stores/compress/decompress.js + 7 modules
var decompress = __webpack_require__(17404);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
;// CONCATENATED MODULE: ./lib/stores/archive/decompress-images.js








/**
 * Rewrites images so that their layers are plain tars: each compressed layer is decompressed, checked against its diff ID
 * and takes its place in the manifest, and manifests in the indexes above. Everything else in the manifests stays.
 * `Failure('mismatch')` when a layer is not what the config says.
 */
async function decompressImages(roots, documents, blobs, label) {
    const rewritten = new Map();
    const rewrite = async (document) => {
        const done = rewritten.get(document.descriptor.digest);
        if (done !== undefined)
            return done;
        const { content } = document;
        const children = content.kind === 'manifest'
            ? await plainLayers(content, blobs, label)
            : await Promise.all(content.manifests.map(async (child) => {
                const listed = documents.get(child.digest);
                return listed === undefined ? child : pointAt(child, (await rewrite(listed)).descriptor);
            }));
        const result = replaceChildren(document, children);
        rewritten.set(document.descriptor.digest, result);
        const { digest, size } = result.descriptor;
        await blobs.write({ digest, size, open: () => (0,once/* once */.O)(result.bytes) });
        return result;
    };
    const plain = [];
    for (const root of roots)
        plain.push({ ...root, document: await rewrite(root.document) });
    return {
        roots: plain,
        documents: new Map([...rewritten.values()].map((document) => [document.descriptor.digest, document])),
    };
}
async function plainLayers(manifest, blobs, label) {
    const isCompressed = (layer) => ((0,media_types/* compressionOf */.MB)(layer.mediaType) ?? 'none') !== 'none';
    if (!(0,media_types/* isConfigType */.lJ)(manifest.config.mediaType) || !manifest.layers.some(isCompressed))
        return manifest.layers;
    const config = await (0,verify/* collect */.Fo)(blobs.stream(manifest.config.digest), image_json/* MANIFEST_LIMITS */.T1.maxBytes, `${label}: a config`);
    const { diffIds } = (0,image_config/* parseImageConfig */.F)(config);
    if (diffIds.length !== manifest.layers.length) {
        throw new failure/* Failure */.HR('invalid', `${label}: an image has ${manifest.layers.length} layers and ${diffIds.length} diff IDs`);
    }
    const layers = [];
    for (const [i, layer] of manifest.layers.entries()) {
        const digest = diffIds[i];
        if (!isCompressed(layer))
            layers.push(layer);
        else {
            const { size } = await blobs.write({ digest, open: () => (0,decompress/* decompress */.m)(blobs.stream(layer.digest)) });
            layers.push(pointAt({ ...layer, mediaType: (0,media_types/* layerTypeWith */.Y2)(layer.mediaType, 'none') }, { digest, size }));
        }
    }
    return layers;
}
function pointAt(descriptor, target) {
    return { ...descriptor, digest: target.digest, size: target.size };
}
function replaceChildren(document, children) {
    const { content, bytes } = document;
    const key = content.kind === 'index' ? 'manifests' : 'layers';
    const before = content.kind === 'index' ? content.manifests : content.layers;
    if (children.every((child, i) => child.digest === before[i]?.digest))
        return document;
    const json = (0,image_json/* parseJson */.qF)(bytes, 'the manifest');
    const list = json[key].map((item, i) => {
        const { digest, size, mediaType } = children[i];
        return { ...item, mediaType, digest, size };
    });
    return (0,manifest/* encodeManifest */.Gb)({ ...json, mediaType: content.mediaType, [key]: list });
}
//# sourceMappingURL=decompress-images.js.map
;// CONCATENATED MODULE: ./lib/stores/archive/archive-writer.js








/** Collects images and writes the archive when it is closed. Made by `createArchive`. */
class ArchiveWriter extends layout_reader/* LayoutReader */.I {
    #plan;
    #blobs;
    #documents;
    #tags;
    #open = true;
    constructor(plan) {
        const blobs = (0,blob_files/* blobFiles */.Z)(plan.folder, plan.label);
        const documents = new Map();
        const tags = new Map();
        plan.names.forEach(archiveReference);
        super({
            label: plan.label,
            tagRule: 'as-written',
            entries: async () => entriesOf(documents, tags),
            blobSize: blobs.size,
            streamBlob: blobs.stream,
            close: async () => { },
        });
        this.#plan = plan;
        this.#blobs = blobs;
        this.#documents = documents;
        this.#tags = tags;
    }
    async writeBlob(blob) {
        return await this.#blobs.write(blob);
    }
    async mountBlob(digest) {
        return (await this.#blobs.size(digest)) !== undefined;
    }
    /** `tag` is a whole reference here (`app` means `docker.io/library/app:latest`); `Failure('invalid')` for what is none. */
    async writeManifest(document, tag) {
        if (tag !== undefined)
            archiveReference(tag);
        const { digest, size } = document.descriptor;
        await this.#blobs.write({ digest, size, open: () => (0,once/* once */.O)(document.bytes) });
        this.#documents.set(digest, document);
        if (tag !== undefined)
            this.#tags.set(tag, digest);
    }
    async removeTag(tag) {
        return this.#tags.delete(tag);
    }
    async removeManifest(digest) {
        for (const [tag, target] of this.#tags)
            if (target === digest)
                this.#tags.delete(tag);
        this.#documents.delete(digest);
        return await this.#blobs.remove(digest);
    }
    async removeBlob(digest) {
        return await this.#blobs.remove(digest);
    }
    /** Completes the archive. When an image is not whole, or writing fails, nothing is left of it. */
    async close() {
        if (!this.#open)
            return;
        this.#open = false;
        try {
            if (this.#documents.size > 0)
                await this.#finish();
        }
        finally {
            await this.#plan.removeFolder();
        }
    }
    /** Drops what was collected; the destination stays as it was. */
    async discard() {
        this.#open = false;
        await this.#plan.removeFolder();
    }
    async #finish() {
        let roots = rootsOf(this.#documents, this.#tags, this.#plan);
        let documents = this.#documents;
        if (this.#plan.decompressLayers) {
            const plain = await decompressImages(roots, documents, this.#blobs, this.#plan.label);
            roots = plain.roots;
            documents = plain.documents;
        }
        const members = await archiveMembers(roots, documents, this.#blobs, this.#plan);
        await this.#plan.finish((0,write_tar/* writeTar */.F)(members));
    }
}
function entriesOf(documents, tags) {
    return [...documents.values()].map(({ descriptor }) => ({
        descriptor,
        names: [...tags].flatMap(([tag, digest]) => (digest === descriptor.digest ? [tag] : [])),
    }));
}
/** What `index.json` lists: every manifest with a name, and those that no index has; in the order of names, then digests. */
function rootsOf(documents, tags, plan) {
    const children = new Set();
    for (const { content } of documents.values()) {
        if (content.kind === 'index')
            for (const child of (0,manifest/* childrenOf */.LU)(content))
                children.add(child.digest);
    }
    const roots = entriesOf(documents, tags)
        .filter(({ descriptor, names }) => names.length > 0 || !children.has(descriptor.digest))
        .map(({ descriptor, names }) => ({ document: documents.get(descriptor.digest), names }));
    return giveNames(roots, plan)
        .map((root) => ({ ...root, names: [...new Set(root.names)].sort() }))
        .sort((a, b) => compare(sortKey(a), sortKey(b)));
}
function giveNames(roots, { names, label }) {
    if (names.length === 0)
        return roots;
    const images = roots.filter((root) => root.document.content.subject === undefined);
    if (images.length !== 1) {
        throw new failure/* Failure */.HR('usage', `${label} has ${images.length} images, so names for one of them have no meaning`, {
            reference: label,
            hint: 'Write each manifest under its own names.',
        });
    }
    return roots.map((root) => (root === images[0] ? { ...root, names: [...root.names, ...names] } : root));
}
function sortKey(root) {
    // Names first: "~" comes after everything a reference may begin with.
    return root.names[0] ?? `~${root.document.descriptor.digest}`;
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
//# sourceMappingURL=archive-writer.js.map
;// CONCATENATED MODULE: ./lib/stores/archive/create-archive.js












/**
 * Starts an archive that `docker load` (20.10 to 29), `podman load` and skopeo (`docker-archive:`, `oci-archive:`) read: an OCI layout with a
 * `manifest.json`. It is a store to copy into; tags are whole references. Blobs may come in parallel: each is spooled to
 * a file beside the destination (in the temporary folder, when the destination is a stream).
 *
 * `close()` puts the tar together in an order that depends on the content alone, and renames it into place; a store into
 * which no manifest was written leaves nothing. `discard()` drops everything, for when a copy failed.
 */
async function createArchive(destination, runtime, options = {}) {
    const label = options.label ?? (typeof destination === 'string' ? destination : 'the archive');
    const folder = await makeFolder(destination, label, runtime);
    const compress = compressorOf(options);
    const finish = async (tar) => {
        const file = (0,external_node_path_.join)(folder, 'archive.tar');
        const output = typeof destination === 'string' ? (0,external_node_fs_.createWriteStream)(file, { flags: 'wx' }) : destination;
        try {
            await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(compress(tar)), output, runtime.signal === undefined ? {} : { signal: runtime.signal });
            if (typeof destination === 'string')
                await (0,promises_.rename)(file, destination);
        }
        catch (cause) {
            if (runtime.signal?.aborted === true)
                throw runtime.signal.reason;
            if (cause instanceof failure/* Failure */.HR)
                throw cause;
            throw new failure/* Failure */.HR('failed', `${label} could not be written`, { reference: label, cause });
        }
    };
    return new ArchiveWriter({
        label,
        folder,
        finish,
        removeFolder: () => (0,promises_.rm)(folder, { recursive: true, force: true }),
        names: options.names ?? [],
        decompressLayers: options.decompressLayers ?? false,
        platform: options.platform ?? { os: 'linux', architecture: 'amd64' },
    });
}
async function makeFolder(destination, label, runtime) {
    try {
        if (typeof destination !== 'string') {
            return await (0,promises_.mkdtemp)((0,external_node_path_.join)(runtime.env.RUNNER_TEMP || runtime.env.TMPDIR || (0,external_node_os_.tmpdir)(), 'seaworthy-'));
        }
        // Beside the destination, so that the rename stays on one file system.
        const prefix = `.${(0,external_node_path_.basename)(destination)}.`;
        await (0,unfinished/* sweepUnfinished */.kQ)((0,external_node_path_.dirname)(destination), prefix, '.tmp', runtime.clock.now());
        const name = `${prefix}${(0,unfinished/* temporaryName */.NT)((0,external_node_crypto_.randomBytes)(6).toString('hex'))}.tmp`;
        const folder = (0,external_node_path_.join)((0,external_node_path_.dirname)(destination), name);
        await (0,promises_.mkdir)(folder, { mode: 0o700 });
        return folder;
    }
    catch (cause) {
        throw new failure/* Failure */.HR('failed', `${label} cannot be written`, {
            reference: label,
            hint: 'Its folder must exist and be writable.',
            cause,
        });
    }
}
function compressorOf({ compression = 'none', level }) {
    const options = level === undefined ? {} : { level };
    if (compression === 'gzip')
        return (tar) => (0,gzip/* compressGzip */.N)(tar, options);
    if (compression === 'zstd')
        return (tar) => (0,zstd/* compressZstd */.aX)(tar, options);
    return (tar) => tar;
}
//# sourceMappingURL=create-archive.js.map

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

/***/ 52435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeTar)
/* harmony export */ });
/* unused harmony export tarHeader */
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35537);
/* harmony import */ var _pax_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82443);



const SIZE_OCTAL_MAX = 8 ** 11 - 1;
const NAME_MAX = 100;
const END = new Uint8Array(2 * _header_js__WEBPACK_IMPORTED_MODULE_1__/* .TAR_BLOCK */ .mv);
/**
 * Writes a tar (ustar, with PAX records for long names, names beyond ASCII, and sizes past 8 GiB) that depends on names
 * and content alone: time 0, owner 0, mode 0644 and 0755. Content that is not as long as `size` says is `Failure('mismatch')`.
 */
async function* writeTar(inputs) {
    for await (const input of inputs) {
        yield tarHeader(input.name, input.size);
        let written = 0;
        for await (const chunk of input.content ?? []) {
            written += chunk.byteLength;
            if (written <= input.size)
                yield chunk;
        }
        if (written !== input.size) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('mismatch', `"${input.name}" has ${written} bytes, not the ${input.size} it should have`);
        }
        const padding = (0,_header_js__WEBPACK_IMPORTED_MODULE_1__/* .paddedSize */ .k_)(input.size) - input.size;
        if (padding > 0)
            yield new Uint8Array(padding);
    }
    yield END;
}
/** The header of one member, with the PAX header before it where one is needed. */
function tarHeader(name, size) {
    const bytes = Buffer.from(name);
    const records = {};
    if (bytes.byteLength > NAME_MAX || bytes.some((byte) => byte > 126 || byte < 32))
        records.path = name;
    if (size > SIZE_OCTAL_MAX)
        records.size = String(size);
    const plain = header(bytes, size > SIZE_OCTAL_MAX ? 0 : size, name.endsWith('/') ? '5' : '0');
    if (Object.keys(records).length === 0)
        return plain;
    const pax = (0,_pax_js__WEBPACK_IMPORTED_MODULE_2__/* .encodePaxRecords */ .y)(records);
    const content = Buffer.alloc((0,_header_js__WEBPACK_IMPORTED_MODULE_1__/* .paddedSize */ .k_)(pax.byteLength));
    content.set(pax);
    return Buffer.concat([header(Buffer.from('PaxHeaders/0'), pax.byteLength, 'x'), content, plain]);
}
function header(name, size, flag) {
    const block = Buffer.alloc(_header_js__WEBPACK_IMPORTED_MODULE_1__/* .TAR_BLOCK */ .mv);
    block.set(name.subarray(0, NAME_MAX));
    const octal = (value, start, length) => {
        block.write(value.toString(8).padStart(length - 1, '0'), start, 'latin1');
    };
    octal(flag === '5' ? 0o755 : 0o644, 100, 8);
    octal(0, 108, 8);
    octal(0, 116, 8);
    octal(size, 124, 12);
    octal(0, 136, 12);
    block.write(`        ${flag}`, 148, 'latin1');
    block.write('ustar\u000000', 257, 'latin1');
    octal(block.reduce((sum, byte) => sum + byte, 0), 148, 7);
    block[154] = 0;
    return block;
}
//# sourceMappingURL=write-tar.js.map

/***/ })

};
