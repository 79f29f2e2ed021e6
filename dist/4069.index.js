export const id = 4069;
export const ids = [4069,6096];
export const modules = {

/***/ 89720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ knownLayers),
/* harmony export */   f: () => (/* binding */ pairsOf)
/* harmony export */ });
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44887);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64857);


/**
 * Reads what records say of their blobs, as far as the entries are still there. A record may lie about which blob unpacks to which
 * layer; then the image it helps to make is refused by the engine that unpacks it, as a broken one.
 */
async function knownLayers(records, entries) {
    const images = records.flatMap(({ images: own, builds }) => [...own, ...builds]);
    const keys = images.flatMap(({ blobs }) => blobs.flatMap((blob) => (blob.kind === 'entry' ? [blob.entry] : [])));
    const there = await entries.has([...new Set(keys)]);
    const known = { blobs: new Map(), layers: new Map() };
    for (const image of images) {
        for (const blob of image.blobs) {
            const isThere = blob.kind === 'upstream' || (blob.kind === 'entry' && there.has(blob.entry));
            if (isThere && !known.blobs.has(blob.digest))
                known.blobs.set(blob.digest, blob);
        }
        for (const [diffId, layer] of pairsOf(image)) {
            if (known.blobs.has(layer.digest) && !known.layers.has(diffId))
                known.layers.set(diffId, layer);
        }
    }
    return known;
}
/** Diff ID and blob of each layer of a recorded image, all platforms. */
function* pairsOf(image) {
    for (const { content } of image.manifests) {
        if (content.kind === 'index' || content.layers.some(({ mediaType }) => (0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .compressionOf */ .MB)(mediaType) === undefined))
            continue;
        const config = image.blobs.find(({ digest }) => digest === content.config.digest);
        // Of another type it is no image's: a build cache's, an artifact's, which lists no layers and may be any text.
        if (config?.kind !== 'text' || !(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isConfigType */ .lJ)(content.config.mediaType))
            continue;
        const { diffIds } = (0,_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .F)(new TextEncoder().encode(config.text));
        for (const [i, layer] of content.layers.entries())
            yield [diffIds[i], layer];
    }
}
//# sourceMappingURL=known-layers.js.map

/***/ }),

/***/ 16229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ estimateMade),
/* harmony export */   tT: () => (/* binding */ madeOfRestored),
/* harmony export */   xw: () => (/* binding */ secondsSaved)
/* harmony export */ });
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44887);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64857);


/** A longer pause between two steps is no step: the layer below was made another time. Seconds. */
const STEP_MAX = 10 * 60;
/**
 * Seconds that making an image's own layers took, as its history tells: from the end of each step to the end of the next, where the layers of both
 * are new (`fresh`). What was made in an earlier run counts as it did then (`earlier`), and what comes from a registry not at
 * all. The first step of a build does not count, since nobody wrote down when it began: so it is an estimate from below. Null when there is nothing
 * to count, as for reproducible builds, whose times are all the same.
 */
function estimateMade(blobs, manifests, fresh, earlier) {
    const leaf = leafOf(manifests);
    const steps = stepsOf(leaf, blobs);
    if (leaf === undefined || steps === undefined)
        return null;
    const isFresh = (layer) => layer >= 0 && fresh.has(leaf.layers[layer]?.digest);
    const before = madeBefore(leaf, fresh, earlier);
    const seconds = steps.reduce((sum, { from, to, took }) => sum + (isFresh(from) && isFresh(to) ? took : 0), before);
    return seconds > 0 ? seconds : null;
}
function stepsOf(leaf, blobs) {
    if (leaf === undefined || !(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isConfigType */ .lJ)(leaf.config.mediaType))
        return undefined;
    const config = blobs.find(({ digest }) => digest === leaf.config.digest);
    if (config?.kind !== 'text')
        return undefined;
    const { history } = (0,_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .F)(new TextEncoder().encode(config.text));
    if (history.filter(({ emptyLayer }) => !emptyLayer).length !== leaf.layers.length)
        return undefined;
    const steps = [];
    let [from, to] = [-1, -1];
    let before = Number.NaN;
    for (const { created, emptyLayer } of history) {
        if (!emptyLayer)
            to += 1;
        const end = created === undefined ? Number.NaN : Date.parse(created);
        const took = (end - before) / 1000;
        if (took > 0 && took <= STEP_MAX)
            steps.push({ from, to, took });
        [before, from] = [end, to];
    }
    return steps;
}
/**
 * What the layers that this image has from an earlier one took, at least: what that one took, less all that its steps above those layers can have
 * taken. Layers that are stored anew count as new.
 */
function madeBefore({ layers }, fresh, earlier) {
    const known = earlier.map(({ manifests, blobs, made }) => {
        const leaf = leafOf(manifests);
        const own = leaf?.layers ?? [];
        const differs = own.findIndex(({ digest }, i) => digest !== layers[i]?.digest || fresh.has(digest));
        const common = differs < 0 ? own.length : differs;
        const above = (stepsOf(leaf, blobs) ?? []).filter(({ to }) => to >= common);
        return (made ?? 0) - above.reduce((sum, { took }) => sum + took, 0);
    });
    return Math.max(0, ...known);
}
/**
 * Seconds that making an image's layers took, as far as they were brought back (`brought`, by all images of this restore): what the engine had of it
 * already would have been there without a cache.
 */
function madeOfRestored(image, brought) {
    const { made, manifests, blobs } = image;
    const own = blobs.filter(({ kind }) => kind === 'entry');
    if (made === null || own.every(({ digest }) => brought.has(digest)))
        return made;
    const part = estimateMade(blobs, manifests, brought, []);
    return part === null ? null : Math.min(made, part);
}
/**
 * What the restored images took to make, at least, less what restoring took; null when none of them tells. Of images that share layers the one that
 * took longest counts: what they share was made once.
 */
function secondsSaved(images, cost) {
    const longestFirst = images
        .flatMap(({ seconds, image }) => (seconds === null ? [] : [{ seconds, image }]))
        .sort((a, b) => b.seconds - a.seconds);
    if (longestFirst.length === 0)
        return null;
    const counted = new Set();
    let sum = -cost;
    for (const { seconds, image } of longestFirst) {
        const own = image.blobs.flatMap(({ kind, digest }) => (kind === 'entry' ? [digest] : []));
        if (!own.some((digest) => counted.has(digest)))
            sum += seconds;
        for (const digest of own)
            counted.add(digest);
    }
    return sum;
}
function leafOf(manifests) {
    const leaf = manifests.find(({ content }) => content.kind === 'manifest')?.content;
    return leaf?.kind === 'manifest' ? leaf : undefined;
}
//# sourceMappingURL=made.js.map

/***/ }),

/***/ 53842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  saveCache: () => (/* binding */ saveCache)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
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
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/stores/byte-reader.js
var byte_reader = __webpack_require__(50940);
// EXTERNAL MODULE: ./lib/stores/compress/blocks.js
var blocks = __webpack_require__(91689);
// EXTERNAL MODULE: ./lib/stores/compress/decompress.js + 7 modules
var decompress = __webpack_require__(17404);
// EXTERNAL MODULE: ./lib/stores/compress/gzip.js + 1 modules
var gzip = __webpack_require__(82233);
// EXTERNAL MODULE: ./lib/stores/compress/sniff.js
var sniff = __webpack_require__(75703);
// EXTERNAL MODULE: ./lib/stores/compress/zstd.js
var zstd = __webpack_require__(60380);
// EXTERNAL MODULE: ./lib/stores/pages.js
var stores_pages = __webpack_require__(4906);
// EXTERNAL MODULE: ./lib/stores/tar/seekable.js
var seekable = __webpack_require__(85932);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
;// CONCATENATED MODULE: ./lib/cache/blob-spool.js
















const READ_BYTES = 1024 * 1024;
const LABEL = 'the layer cache';
/** Makes a spool in `RUNNER_TEMP` or the temporary folder. Layers that are not compressed are, on their way in. */
async function openBlobSpool(runtime) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runtime.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'seaworthy-cache-'));
    const pages = new stores_pages/* Pages */.b(blocks/* BLOCK_SIZE */.cS);
    const blobs = new Map();
    const drop = async (digest) => {
        const blob = blobs.get(digest);
        blobs.delete(digest);
        if (blob !== undefined)
            await (0,promises_.rm)(blob.path, { force: true });
    };
    return {
        async add(input) {
            const path = (0,external_node_path_.join)(folder, (0,external_node_crypto_.randomBytes)(12).toString('hex'));
            try {
                const spooled = await spool(input, path, pages);
                await input.accept?.(spooled);
                blobs.set(spooled.digest, { ...spooled, path });
                return { digest: spooled.digest, size: spooled.size };
            }
            catch (error) {
                await (0,promises_.rm)(path, { force: true });
                throw asFailure(error);
            }
        },
        get: (digest) => blobs.get(digest),
        drop,
        close: () => (0,promises_.rm)(folder, { recursive: true, force: true }),
    };
}
function asFailure(error) {
    if (error.code !== 'ENOSPC')
        return error;
    return new failure/* Failure */.HR('failed', 'there is no room for its layers on their way into the cache', {
        hint: 'They wait in RUNNER_TEMP or the temporary folder (TMPDIR): free some of that disk.',
        cause: error,
    });
}
async function spool(input, path, pages) {
    let actual;
    const reader = new byte_reader/* ByteReader */.k((0,verify/* verified */.zr)(await input.open(pages), input, LABEL, (info) => {
        actual = info;
    }));
    try {
        const isPacked = (0,sniff/* sniffCompression */.H)(await reader.peek(sniff/* SNIFF_LENGTH */.m)) !== 'none';
        const encoding = isPacked ? 'none' : (0,zstd/* zstdAvailable */.xE)() ? 'zstd' : 'gzip';
        const stored = await write(path, encode(reader.stream(), encoding, pages), pages);
        const reopen = () => (0,external_node_fs_.createReadStream)(path, { highWaterMark: READ_BYTES });
        const info = actual;
        return {
            ...info,
            encoding,
            stored,
            open: reopen,
            read: () => (encoding === 'none' ? reopen() : (0,decompress/* decompress */.m)(reopen(), { maxBytes: info.size })),
        };
    }
    finally {
        await reader.close();
    }
}
/** What is packed already comes together in pages: engines send small pieces. */
function encode(bytes, encoding, pages) {
    if (encoding === 'none')
        return (0,blocks/* fixedBlocks */.HE)(bytes, blocks/* BLOCK_SIZE */.cS, pages);
    return encoding === 'zstd' ? (0,zstd/* compressZstd */.aX)(bytes, { pages }) : (0,gzip/* compressGzip */.N)(bytes, { pages });
}
/** Makes a file of these bytes and says what is in it. */
async function write(path, bytes, pages) {
    const hasher = new digest/* Hasher */.OP();
    const file = await (0,promises_.open)(path, 'wx', 0o600);
    try {
        for await (const chunk of bytes) {
            const written = (0,seekable/* writeAll */.f)(file, chunk, hasher.size);
            hasher.update(chunk);
            await written;
            pages.give(chunk);
        }
    }
    finally {
        await file.close();
    }
    return { digest: hasher.digest(), size: hasher.size };
}
//# sourceMappingURL=blob-spool.js.map
// EXTERNAL MODULE: ./lib/stores/copy/tree.js
var copy_tree = __webpack_require__(66096);
// EXTERNAL MODULE: ./lib/stores/directory.js + 4 modules
var directory = __webpack_require__(46163);
// EXTERNAL MODULE: ./lib/cache/record.js
var cache_record = __webpack_require__(86449);
// EXTERNAL MODULE: ./lib/cache/buildkit/overlay.js
var overlay = __webpack_require__(29751);
// EXTERNAL MODULE: ./lib/cache/buildkit/server.js
var server = __webpack_require__(81064);
;// CONCATENATED MODULE: ./lib/cache/buildkit/save-builds.js








const CONFIG_LIMIT = 8 * 1024 * 1024;
/**
 * Gives the build caches that were pushed in this job to the writer. What was recorded before and not pushed again stays as it is, where all of it
 * is still there.
 */
async function saveBuilds(folder, before, writer, runtime, warn) {
    const drafts = [];
    try {
        if (folder !== undefined)
            await readDrafts(folder, textsOf(before), writer, runtime, warn, drafts);
    }
    catch (error) {
        if (runtime.signal?.aborted === true)
            throw error;
        warn(`the build caches cannot be read: ${(0,failure/* describeError */.Uc)(error)}`);
    }
    const names = new Set(drafts.flatMap((draft) => draft.names));
    const kept = before.filter((image) => !image.names.some((name) => names.has(name)) &&
        image.blobs.every((blob) => blob.kind === 'text' || writer.known.blobs.has(blob.digest)));
    return { drafts, kept };
}
/** The configs of recorded build caches: BuildKit, told that we have them, did not push them again. */
function textsOf(builds) {
    const blobs = builds.flatMap((build) => build.blobs);
    return new Map(blobs.flatMap((blob) => (blob.kind === 'text' ? [[blob.digest, blob]] : [])));
}
/** A build cache that cannot be read, or whose layers cannot be stored, is left out. The others are added to `drafts`. */
async function readDrafts(folder, texts, writer, runtime, warn, drafts) {
    const repositories = (0,directory/* directoryRepositories */.Q)((0,server/* registryFolder */.OJ)(folder), runtime);
    for await (const name of repositories.names()) {
        const store = repositories.repository(name);
        for await (const tag of store.tags()) {
            try {
                drafts.push(await readDraft(store, name, tag, texts, writer));
            }
            catch (error) {
                if (runtime.signal?.aborted === true)
                    throw error;
                warn(`the build cache ${name}:${tag} was not saved: ${(0,failure/* describeError */.Uc)(error)}`);
            }
        }
    }
}
async function readDraft(store, repository, tag, texts, writer) {
    const manifests = [...(0,copy_tree/* bottomUp */.PY)(await (0,copy_tree/* readTree */.Zc)(store, tag))].map(({ document }) => document).reverse();
    const contents = manifests.flatMap(({ content }) => (content.kind === 'manifest' ? [content] : []));
    for (const blob of contents.flatMap(copy_tree/* blobsOf */.OR)) {
        if (texts.has(blob.digest) || writer.stat(blob.digest) !== undefined)
            continue;
        await writer.add({ ...blob, open: () => store.readBlob(blob) });
    }
    const configs = await Promise.all([...new Set(contents.map(({ config }) => config.digest))].map(async (digest) => {
        const known = texts.get(digest);
        if (known !== undefined)
            return known;
        const bytes = await (0,verify/* collect */.Fo)(store.readBlob({ digest }), CONFIG_LIMIT, 'the config of a build cache');
        return (0,cache_record/* textBlob */.v3)(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    }));
    const layers = contents.flatMap((content) => content.layers.map(({ digest }) => digest));
    await writer.store(layers.filter((digest) => !configs.some((config) => config.digest === digest)));
    return {
        names: [`${overlay/* LOOPBACK */.W}/${repository}:${tag}`],
        id: manifests[0]?.descriptor.digest ?? (0,digest/* digestOf */.ol)(''),
        unpacked: 0,
        manifests,
        configs,
        layers,
        fresh: new Set(),
    };
}
//# sourceMappingURL=save-builds.js.map
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/limit.js
var limit = __webpack_require__(92359);
// EXTERNAL MODULE: ./lib/cache/parse-record.js
var parse_record = __webpack_require__(52683);
// EXTERNAL MODULE: ./lib/cache/select.js
var cache_select = __webpack_require__(54756);
;// CONCATENATED MODULE: ./lib/cache/candidates.js




/** That an engine is asked at once. */
const QUESTIONS_AT_ONCE = 8;
/** The images of the engine that are meant, in the order of their names, each once however many names it has. */
async function selectImages(engine, { images, before }, warn) {
    const isWanted = (0,cache_select/* imageFilter */.c)(images);
    const isNamed = images.some((pattern) => !pattern.startsWith('!'));
    const meant = (await engine.images()).flatMap(({ id, names }) => {
        const wanted = !isNamed && before.has(id) ? [] : (0,cache_select/* parseNames */.G)(names).filter(isWanted);
        return wanted.length === 0 ? [] : [{ id, names: wanted.slice(0, parse_record/* RECORD_LIMITS */.x.names) }];
    });
    const inspected = await (0,limit/* mapLimited */.b)(meant, QUESTIONS_AT_ONCE, async ({ id, names }) => {
        const image = await engine.inspect(id);
        return image === undefined ? [] : [{ image, names }];
    });
    const found = inspected.flat();
    const first = ({ names }) => (0,image_reference/* familiar */.ce)(names[0]);
    return withinLimit(found.sort((a, b) => (first(a) < first(b) ? -1 : 1)), warn);
}
/** Whether containers were made of an image, or another image was built on it. */
async function usedImages(engine, candidates, { restored }) {
    if (!candidates.some(({ image }) => restored.has(image.id)))
        return () => true;
    const ofContainers = await engine.imagesOfContainers();
    const made = candidates.filter(({ image }) => !restored.has(image.id)).map(({ image }) => image.diffIds.join());
    return ({ id, diffIds }) => {
        if (ofContainers.has(id))
            return true;
        return made.some((layers) => layers === diffIds.join() || layers.startsWith(`${diffIds.join()},`));
    };
}
/** A record that is larger than one may be would be refused when it is read, as a whole. */
function withinLimit(candidates, warn) {
    const { images } = parse_record/* RECORD_LIMITS */.x;
    if (candidates.length <= images)
        return candidates;
    warn(`${candidates.length} images are to be saved; only the first ${images} are. Name in images those that are worth it`);
    return candidates.slice(0, images);
}
//# sourceMappingURL=candidates.js.map
// EXTERNAL MODULE: ./lib/cache/keys.js
var keys = __webpack_require__(25084);
;// CONCATENATED MODULE: ./lib/cache/entry-writer.js




/** Blobs below this travel together: services count entries, and each costs requests of its own. */
const PACK_BELOW = 1024 * 1024;
/** Bytes of one pack. */
const PACK_MAX = 64 * 1024 * 1024;
const UPLOADS_AT_ONCE = 4;
/**
 * Stores what an image needs and nobody has: blobs wait in the spool until it is clear that they are needed, then large ones become entries of
 * their own and small ones a pack. One writer serves all images of a save, so that what they share is stored once.
 */
class EntryWriter {
    known;
    /** Diff ID -> blob, of layers that the engine pulled from us in this job. */
    pulled;
    /** New entries and their bytes. */
    counts = { entries: 0, bytes: 0 };
    /** Blobs that are in these. */
    stored = new Set();
    #entries;
    #spool;
    #small = new Map();
    /** Why small blobs were not stored. */
    #failure;
    constructor(entries, spool, known, pulled = new Map()) {
        this.#entries = entries;
        this.#spool = spool;
        this.known = known;
        this.pulled = pulled;
    }
    /** Size of a blob that need not be sent to us. */
    stat(digest) {
        const blob = this.known.blobs.get(digest) ?? this.#spool.get(digest);
        return blob === undefined ? undefined : { digest, size: blob.size };
    }
    add(blob) {
        return this.#spool.add(blob);
    }
    /** A blob that came in by `add`. */
    read(digest) {
        const blob = this.#spool.get(digest);
        if (blob === undefined)
            throw new failure/* Failure */.HR('not-found', `the engine did not hand over ${digest}`);
        return blob.read();
    }
    async forget(digest) {
        await this.#spool.drop(digest);
    }
    /** Notes where a blob is that we did not store. */
    know(blob) {
        this.known.blobs.set(blob.digest, blob);
    }
    /** Stores those of these blobs that are nowhere yet; small ones at `finish`. */
    async store(digests) {
        const fresh = [...new Set(digests)].filter((digest) => !this.known.blobs.has(digest) && !this.#small.has(digest));
        const spooled = fresh.map((digest) => {
            const blob = this.#spool.get(digest);
            if (blob === undefined)
                throw new failure/* Failure */.HR('failed', `the engine did not hand over the layer ${digest}`);
            return blob;
        });
        for (const blob of spooled)
            if (blob.stored.size < PACK_BELOW)
                this.#small.set(blob.digest, blob);
        const large = spooled.filter((blob) => blob.stored.size >= PACK_BELOW);
        await (0,limit/* mapLimited */.b)(large, UPLOADS_AT_ONCE, async (blob) => {
            const entry = (0,keys/* layerKey */.n3)(blob.stored.digest);
            await this.#write(entry, blob.stored, () => blob.open(), [blob]);
            const { digest, size, encoding, stored } = blob;
            this.know({ kind: 'entry', digest, size, entry, stored: stored.size, encoding });
            await this.#spool.drop(digest);
        });
    }
    /** Stores the small blobs that have come together. What goes wrong is told by `describe`, of each that was not stored. */
    async finish() {
        await this.#storeSmall().catch((error) => {
            this.#failure = error;
        });
    }
    async #storeSmall() {
        let pack = [];
        let size = 0;
        // In the order of their digests: the same blobs make the same pack, whatever order they came in.
        for (const blob of [...this.#small.values()].sort((a, b) => (a.digest < b.digest ? -1 : 1))) {
            if (size + blob.stored.size > PACK_MAX) {
                await this.#writePack(pack);
                pack = [];
                size = 0;
            }
            pack.push(blob);
            size += blob.stored.size;
        }
        if (pack.length > 0)
            await this.#writePack(pack);
        this.#small.clear();
    }
    /** What the record says of a blob that is stored. */
    describe(digest) {
        const blob = this.known.blobs.get(digest);
        if (blob !== undefined)
            return blob;
        throw this.#failure ?? new failure/* Failure */.HR('failed', `the layer ${digest} was not stored`);
    }
    async #writePack(blobs) {
        const open = async function* () {
            for (const blob of blobs)
                yield* blob.open();
        };
        const hasher = new digest/* Hasher */.OP();
        for await (const chunk of open())
            hasher.update(chunk);
        const stored = { digest: hasher.digest(), size: hasher.size };
        const entry = (0,keys/* packKey */.l7)(stored.digest);
        await this.#write(entry, stored, open, blobs);
        let offset = 0;
        for (const { digest, size, encoding, stored: own } of blobs) {
            this.know({ kind: 'entry', digest, size, entry, offset, stored: own.size, encoding });
            offset += own.size;
            await this.#spool.drop(digest);
        }
    }
    async #write(key, { digest, size }, open, blobs) {
        const isOurs = await this.#entries.write({ key, size, digest, open });
        if (!isOurs)
            return;
        this.counts.entries += 1;
        this.counts.bytes += size;
        for (const blob of blobs)
            this.stored.add(blob.digest);
    }
}
//# sourceMappingURL=entry-writer.js.map
// EXTERNAL MODULE: ./lib/cache/find-record.js
var find_record = __webpack_require__(59685);
// EXTERNAL MODULE: ./lib/runtime/format-bytes.js
var format_bytes = __webpack_require__(79807);
// EXTERNAL MODULE: ./lib/engine/export.js + 3 modules
var engine_export = __webpack_require__(35239);
// EXTERNAL MODULE: ./lib/engine/staging.js
var staging = __webpack_require__(19123);
// EXTERNAL MODULE: ./lib/image/config.js
var image_config = __webpack_require__(44887);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(64857);
// EXTERNAL MODULE: ./lib/cache/made.js
var made = __webpack_require__(16229);
;// CONCATENATED MODULE: ./lib/cache/save-image.js












const save_image_CONFIG_LIMIT = 8 * 1024 * 1024;
/** Layers that are packed or stored at a time: while one is on its way to the cache, others are packed. */
const LAYERS_AT_ONCE = 3;
/** What `exportImage` wants to know of an image of which a registry serves these layers. */
function exportFacts(upstream, writer) {
    const stored = new Map(writer.known.layers);
    for (const [diffId, { blob }] of upstream)
        stored.set(diffId, blob);
    return { stored, pulled: [...upstream.keys(), ...writer.pulled.keys()] };
}
/** Takes an image out of the engine, or out of the tar that it left it in together with others, and gives the layers that are nowhere yet to the writer. */
async function saveImage(engine, image, names, upstream, writer, runtime, together) {
    const { stored, pulled } = exportFacts(upstream, writer);
    for (const { blob, repository } of upstream.values()) {
        const { digest, size } = blob;
        writer.know({ kind: 'upstream', digest, size, repository });
    }
    const target = writerStore(writer);
    const name = (0,image_reference/* familiar */.ce)(names[0]);
    const exported = await (0,engine_export.exportImage)(engine, name, target, stored, runtime, { pulled, together });
    try {
        const manifests = await manifestsOf(exported.source, exported.name, engine, stored);
        const contents = manifests.flatMap(({ content }) => (content.kind === 'manifest' ? [content] : []));
        const layers = contents.flatMap((content) => content.layers.map(({ digest }) => digest));
        const fresh = new Set(layers.filter((digest) => !writer.known.blobs.has(digest)));
        await takeOver(exported.source, contents, target, writer);
        const configs = await Promise.all([...new Set(contents.map(({ config }) => config.digest))].map((digest) => configText(digest, writer)));
        const unpacked = await engine.unpackedSize(image.id, image);
        // Of an index of which it has some platforms only, an engine hands over another one, or one image.
        const id = (0,cache_record/* idsOf */.UX)({ manifests }).has(image.id) ? image.id : manifests[0].descriptor.digest;
        return { names: names.map(image_reference/* canonical */.$N), id, unpacked, manifests, configs, layers, fresh };
    }
    finally {
        await exported.close();
    }
}
/** The image as the record is to have it. Everything of it must be stored. `earlier` are those of the last record. */
function finishImage({ configs, layers, fresh, ...image }, writer, earlier) {
    const digests = new Set(layers);
    for (const { digest } of configs)
        digests.delete(digest);
    const blobs = [...configs, ...[...digests].map((digest) => writer.describe(digest))];
    return { ...image, made: (0,made/* estimateMade */.KN)(blobs, image.manifests, fresh, earlier), blobs };
}
/** Blobs go to the writer; what the writer, an entry or a registry has is there already. */
function writerStore(writer) {
    const label = 'the layer cache';
    return (0,staging/* stagingStore */.x)({
        label,
        statBlob: async (digest) => writer.stat(digest),
        readBlob: ({ digest }) => writer.read(digest),
        writeBlob: (blob) => writer.add(blob),
    }, label);
}
/**
 * The manifests to keep, the top one first. Of a classic engine the manifest is ours to
 * write, since its images are known by their config: layers that are kept already, packed otherwise, stand for what the
 * engine would have sent. Of the containerd store everything is kept as it is: the manifest is the image.
 */
async function manifestsOf(source, name, engine, stored) {
    const tree = await (0,copy_tree/* readTree */.Zc)(source, name);
    const isClassic = !engine.info.containerdStore && tree.document.content.kind === 'manifest';
    const verbatim = [...(0,copy_tree/* bottomUp */.PY)(tree)].map(({ document }) => document).reverse();
    const documents = isClassic ? [await withStored(source, tree.document, stored)] : verbatim;
    if (documents.some(({ content }) => content.kind === 'manifest' && content.layers.some(isForeign))) {
        throw new failure/* Failure */.HR('unsupported', 'it has layers that may not be kept anywhere but where they come from');
    }
    return [...new Map(documents.map((document) => [document.descriptor.digest, document])).values()];
}
/** Brings all blobs over that are not there yet. Each layer is stored as soon as it has come, and takes no more of the disk then. */
async function takeOver(source, contents, target, writer) {
    const layers = new Set(contents.flatMap((content) => content.layers.map(({ digest }) => digest)));
    // A config is kept in the record, also one that is a layer as well.
    for (const { config } of contents)
        layers.delete(config.digest);
    const blobs = new Map(contents.flatMap(copy_tree/* blobsOf */.OR).map((blob) => [blob.digest, blob]));
    await (0,limit/* mapLimited */.b)([...blobs.values()], LAYERS_AT_ONCE, async (blob) => {
        const { digest, size } = blob;
        if ((await target.statBlob(digest)) === undefined) {
            await target.writeBlob({ digest, size, open: (pages) => source.readBlob(blob, undefined, pages) });
        }
        if (layers.has(digest))
            await writer.store([digest]);
    });
}
function isForeign({ mediaType }) {
    return (0,media_types/* isForeignLayerType */.mi)(mediaType);
}
async function withStored(source, document, stored) {
    const { config, layers, mediaType } = document.content;
    const { diffIds } = (0,image_config/* parseImageConfig */.F)(await (0,verify/* collect */.Fo)(source.readBlob(config), save_image_CONFIG_LIMIT, 'the image config'));
    const kept = layers.map((layer, i) => stored.get(diffIds[i]) ?? layer);
    if (kept.every((layer, i) => layer === layers[i]))
        return document;
    const plain = ({ mediaType: type, digest, size }) => ({ mediaType: type, digest, size });
    return (0,manifest/* encodeManifest */.Gb)({ schemaVersion: 2, mediaType, config: plain(config), layers: kept.map(plain) });
}
/** Configs are kept in the record itself, as text. */
async function configText(digest, writer) {
    const bytes = await (0,verify/* collect */.Fo)(writer.read(digest), save_image_CONFIG_LIMIT, 'the image config');
    const blob = (0,cache_record/* textBlob */.v3)(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    await writer.forget(digest);
    if (blob.digest === digest)
        return blob;
    throw new failure/* Failure */.HR('invalid', 'its config is not UTF-8 text');
}
//# sourceMappingURL=save-image.js.map
;// CONCATENATED MODULE: ./lib/cache/finish-images.js





/** Room in a record for what is not of an image. Bytes. */
const MARGIN = 64 * 1024;
/** The room of a record in which nothing is yet. */
function recordRoom() {
    return { bytes: parse_record/* RECORD_LIMITS */.x.bytes - MARGIN };
}
/**
 * Puts images into the form that a record has, in the order given. One of which something was not stored, that a reader would refuse, or that
 * the record has no more room for is left out, and the others are not touched by it.
 */
class ImageFinisher {
    #writer;
    #earlier;
    #room;
    /** `earlier` are the images of the last record; `room` is that of the new one. */
    constructor(writer, earlier, room) {
        this.#writer = writer;
        this.#earlier = earlier;
        this.#room = room;
    }
    finish({ kept, draft }) {
        try {
            const image = kept ?? finishImage(draft, this.#writer, this.#earlier);
            const size = checkedSize(image);
            if (size > this.#room.bytes) {
                throw new failure/* Failure */.HR('unsupported', `the record has no room for it: one has at most ${(0,format_bytes/* formatBytes */.z)(parse_record/* RECORD_LIMITS */.x.bytes)}`, {
                    hint: 'Name in images those that are worth it, or give some of them a key of their own.',
                });
            }
            this.#room.bytes -= size;
            return { image };
        }
        catch (refused) {
            return { refused };
        }
    }
}
/** Bytes that an image takes in a record. Throws what a reader of that record would refuse. */
function checkedSize(image) {
    const bytes = (0,cache_record/* encodeRecord */.Ym)({ tool: '', created: 0, key: '', scope: '', images: [image], builds: [] });
    (0,parse_record/* parseRecord */.H)(bytes);
    return bytes.byteLength;
}
/** The build caches that a record can have; the others are told to `warn`. */
function finishBuilds(builds, finisher, warn) {
    return builds.flatMap((build) => {
        const done = finisher.finish(build);
        if ('image' in done)
            return [done.image];
        warn(`the build cache ${(build.kept ?? build.draft).names.join(', ')} was not saved: ${(0,failure/* describeError */.Uc)(done.refused)}`);
        return [];
    });
}
//# sourceMappingURL=finish-images.js.map
// EXTERNAL MODULE: ./lib/cache/known-layers.js
var known_layers = __webpack_require__(89720);
// EXTERNAL MODULE: ./lib/cache/report.js
var cache_report = __webpack_require__(88282);
// EXTERNAL MODULE: ./lib/engine/export-by-save.js
var export_by_save = __webpack_require__(93662);
// EXTERNAL MODULE: ./lib/runtime/free-bytes.js
var free_bytes = __webpack_require__(43910);
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var platform = __webpack_require__(17035);
;// CONCATENATED MODULE: ./lib/cache/upstream.js



/** Images looked at for one; each costs a manifest request. */
const RELATED_MAX = 8;
/** Milliseconds that one manifest may take. */
const PATIENCE_MS = 10_000;
/**
 * Finds out which layers of an image came from registries, by the images the engine pulled that share its base: the manifest there tells which blob
 * is which layer. A registry that cannot be asked now serves nothing, as far as we know, and one that does not answer is not asked again. Asks each manifest once.
 */
function upstreamOf(connections, own) {
    const manifests = new Map();
    /** Registries that did not answer. */
    const silent = new Set();
    let pulledImages;
    return async (engine, image) => {
        pulledImages ??= engine.pulledImages();
        const layers = new Map();
        const related = (await pulledImages).filter(({ diffIds }) => diffIds[0] === image.diffIds[0]);
        const sources = related.map((one) => ({ ...one, names: namesUpstream(one, engine, own) }));
        for (const { diffIds, names } of sources.filter((one) => one.names.length > 0).slice(0, RELATED_MAX)) {
            for (const name of names.slice(0, RELATED_MAX)) {
                const known = manifests.get(name) ?? readUpstream(name, engine, connections, silent);
                manifests.set(name, known);
                const manifest = await known;
                if (manifest === undefined || manifest.layers.length !== diffIds.length)
                    continue;
                const repository = (0,image_reference/* repositoryOf */._M)((0,image_reference/* parseReference */.F2)(name));
                for (const [i, blob] of manifest.layers.entries())
                    layers.set(diffIds[i], { blob, repository });
            }
        }
        return layers;
    };
}
/**
 * Names under which a registry may have an image. The containerd store gives such names to what was built here too. A plain one (`app:ci`) is then
 * among Docker's own official images, where nobody can have pushed it: to ask for it would cost time, and tell a stranger what is built.
 */
function namesUpstream({ id, repoDigests, origins, created }, { info }, { restored, started }) {
    if (!info.containerdStore)
        return repoDigests;
    if (origins !== undefined) {
        const repositories = origins.map(repositoryNamed);
        return repoDigests.filter((name) => repositories.includes(repositoryNamed(name)));
    }
    const isOwn = restored.has(id) || (started !== undefined && created !== undefined && created >= started);
    return isOwn ? repoDigests.filter((name) => !repositoryNamed(name).startsWith('docker.io/library/')) : repoDigests;
}
/** `docker.io/library/debian` of any way to write it; what cannot be read stays as it is. */
function repositoryNamed(name) {
    try {
        return (0,image_reference/* repositoryOf */._M)((0,image_reference/* parseReference */.F2)(name));
    }
    catch {
        return name;
    }
}
async function readUpstream(name, engine, connections, silent) {
    const { runtime, options } = connections;
    let host = '';
    try {
        const reference = (0,image_reference/* parseReference */.F2)(name);
        if (reference.digest === undefined)
            return undefined;
        host = reference.registry;
        // A registry on loopback ends with the job, if it has not ended yet; unless it was named as one that is meant.
        const isLoopback = /^(?:127\.|localhost(?::|$)|\[::1\])/.test(host);
        if (isLoopback && options.insecure?.includes(host) !== true)
            return undefined;
        if (silent.has(host))
            return undefined;
        return await inTime(readManifest(reference, reference.digest, engine, connections), host, connections);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR && (error.code === 'unreachable' || error.code === 'timeout'))
            silent.add(host);
        runtime.log.debug(`${name} cannot be asked for its layers: ${error.message}`);
        return undefined;
    }
}
/** The manifest for the engine's platform. */
async function readManifest({ registry, repository }, digest, { info }, connections) {
    const store = (await connections.registry(registry)).repository(repository);
    const { content } = await store.readManifest(digest);
    if (content.kind === 'manifest')
        return content;
    const entry = (0,platform/* choosePlatform */.xV)(content.manifests, info.platform);
    const child = entry === undefined ? undefined : await store.readManifest(entry.digest);
    return child?.content.kind === 'manifest' ? child.content : undefined;
}
/** A registry that does not answer must not hold up the end of a job. */
async function inTime(work, host, { runtime }) {
    const done = new AbortController();
    const late = runtime.clock.sleep(PATIENCE_MS, done.signal).then(() => {
        throw new failure/* Failure */.HR('timeout', `${host} says nothing for ${PATIENCE_MS / 1000} s`);
    });
    work.catch(() => { }); // of what is given up nobody waits for the end
    try {
        return await Promise.race([work, late]);
    }
    finally {
        done.abort();
        late.catch(() => { });
    }
}
//# sourceMappingURL=upstream.js.map
;// CONCATENATED MODULE: ./lib/cache/save-images.js









/** Of the free disk of the temporary folder that images may take together: the engine writes as much, where it keeps its own. */
const DISK_SHARE = 0.4;
/**
 * Takes the candidates out of the engine that are new, and gives what is nowhere yet to the writer. What goes wrong with one of them is a warning. In
 * the order of the candidates.
 */
async function saveImages(engine, candidates, request, before, writer, cache, warn) {
    const { runtime } = cache.connections;
    const { clock, signal } = runtime;
    const decide = await decider(engine, candidates, request, before, writer, cache);
    const outcomes = new Map();
    const seconds = new Map();
    const attempt = async (candidate, work) => {
        signal?.throwIfAborted();
        const started = clock.now();
        const told = () => (seconds.get(candidate) ?? 0) + (clock.now() - started) / 1000;
        try {
            const result = await work();
            seconds.set(candidate, told());
            return result;
        }
        catch (error) {
            if (signal?.aborted === true)
                throw error;
            warn(`${nameOf(candidate)} was not saved: ${(0,failure/* describeError */.Uc)(error)}`);
            const reason = (0,failure/* messageOf */.bD)(error);
            outcomes.set(candidate, { outcome: { ...skipped(candidate, reason), seconds: told() } });
            return undefined;
        }
    };
    const wanted = [];
    for (const candidate of candidates) {
        const decided = await attempt(candidate, () => decide(candidate));
        if (decided === undefined)
            continue;
        if ('candidate' in decided)
            wanted.push(decided);
        else
            outcomes.set(candidate, decided);
    }
    const together = await leavingTogether(engine, wanted, writer, runtime);
    try {
        for (const { candidate, upstream } of wanted) {
            const known = new Set(writer.known.blobs.keys());
            const { image, names } = candidate;
            const draft = await attempt(candidate, () => saveImage(engine, image, names, upstream, writer, runtime, together?.get(image.id)));
            if (draft === undefined)
                continue;
            const layers = countLayers(draft.layers, known, writer);
            const outcome = { name: nameOf(candidate), action: 'saved', layers, seconds: 0 };
            outcomes.set(candidate, { outcome, draft });
        }
    }
    finally {
        for (const group of new Set(together?.values()))
            await group.close();
    }
    return candidates.flatMap((candidate) => {
        const done = outcomes.get(candidate);
        if (done === undefined)
            return [];
        return [{ ...done, outcome: { ...done.outcome, seconds: seconds.get(candidate) ?? done.outcome.seconds } }];
    });
}
/** Tells of one image whether it has to leave the engine, or else what became of it. */
async function decider(engine, candidates, request, before, writer, cache) {
    const upstreamLayers = upstreamOf(cache.connections, request);
    const isUsed = await usedImages(engine, candidates, request);
    const isNamed = request.images.some((pattern) => !pattern.startsWith('!'));
    return async (candidate) => {
        const { image } = candidate;
        if (!isNamed && request.restored.has(image.id) && !isUsed(image)) {
            return { outcome: skipped(candidate, 'it was restored, and nothing in this job used it') };
        }
        const kept = keptImage(candidate, before, writer);
        if (kept !== undefined) {
            const layers = layersOf(kept.blobs);
            return {
                outcome: { name: nameOf(candidate), action: 'kept', layers, seconds: 0, reason: 'it is as it was' },
                kept,
            };
        }
        const upstream = await upstreamLayers(engine, image);
        const { diffIds } = image;
        // An image without layers says nothing of where it comes from; it costs next to nothing.
        if (!isNamed && diffIds.length > 0 && diffIds.every((diffId) => upstream.has(diffId))) {
            return { outcome: skipped(candidate, 'a registry serves all of it: pulling it is as fast') };
        }
        return { candidate, upstream };
    };
}
/**
 * Image ID -> the tar that it leaves the engine in together with others, of those that would leave by `docker save`: what they share is then read and
 * written once. As many in one tar as there is room for.
 */
async function leavingTogether(engine, wanted, writer, runtime) {
    if (wanted.length < 2)
        return undefined;
    const saved = [];
    const names = new Map();
    for (const { candidate, upstream } of wanted) {
        const { stored, pulled } = exportFacts(upstream, writer);
        const name = nameOf(candidate);
        const plan = await (0,engine_export.planExport)(engine, name, stored, runtime, { pulled }).catch(() => undefined);
        if (plan?.way !== 'save')
            continue;
        saved.push(candidate.image);
        names.set(candidate.image.id, name);
    }
    const together = new Map();
    for (const group of groupsOf(saved, await roomFor(runtime))) {
        if (group.length < 2)
            continue;
        const images = group.map(({ id }) => ({ id, name: names.get(id) }));
        const leaving = (0,export_by_save/* saveTogether */.e)(engine, images, runtime);
        for (const { id } of group)
            together.set(id, leaving);
    }
    return together;
}
/** In order, each as many as have room; the size of an image counts whole, though it may share layers. */
function groupsOf(images, room) {
    const groups = [];
    let left = 0;
    for (const image of images) {
        if (groups.length === 0 || image.size > left) {
            groups.push([]);
            left = room;
        }
        groups.at(-1)?.push(image);
        left -= image.size;
    }
    return groups;
}
async function roomFor({ env }) {
    const free = await (0,free_bytes/* freeBytes */.g)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)());
    return free === undefined ? 0 : free * DISK_SHARE;
}
/** The image as the last record has it, when it is the same and everything of it is still there. */
function keptImage({ image, names }, before, writer) {
    const found = before?.images.find(({ id }) => id === image.id);
    const isThere = found?.blobs.every((blob) => blob.kind === 'text' || writer.known.blobs.has(blob.digest));
    return found === undefined || isThere !== true ? undefined : { ...found, names: names.map(image_reference/* canonical */.$N) };
}
function layersOf(blobs) {
    const upstream = blobs.filter(({ kind }) => kind === 'upstream').length;
    return { saved: 0, known: blobs.filter(({ kind }) => kind === 'entry').length, upstream };
}
function countLayers(layers, known, writer) {
    const upstream = layers.filter((digest) => writer.known.blobs.get(digest)?.kind === 'upstream').length;
    const old = layers.filter((digest) => known.has(digest)).length;
    return { saved: layers.length - Math.max(old, upstream), known: Math.max(0, old - upstream), upstream };
}
function skipped(candidate, reason) {
    return { name: nameOf(candidate), action: 'skipped', layers: { saved: 0, known: 0, upstream: 0 }, seconds: 0, reason };
}
function nameOf({ names }) {
    return (0,image_reference/* familiar */.ce)(names[0]);
}
//# sourceMappingURL=save-images.js.map
// EXTERNAL MODULE: ./lib/cache/trouble.js
var trouble = __webpack_require__(76597);
// EXTERNAL MODULE: ./lib/runtime/version.js
var version = __webpack_require__(29984);
// EXTERNAL MODULE: ./lib/cache/sealed-record.js
var sealed_record = __webpack_require__(52408);
;// CONCATENATED MODULE: ./lib/cache/write-record.js







/** Whether `last` says all of it already: then it need not be written again. Of nothing there is no record. */
function isRecorded({ images, builds }, last) {
    if (images.length + builds.length === 0)
        return true;
    return last !== undefined && isSame(images, last.images) && isSame(builds, last.builds);
}
/** The same images under the same names, with every layer where it was: one that was evicted is stored again, maybe elsewhere. */
function isSame(images, before) {
    const place = (blob) => {
        if (blob.kind === 'text')
            return blob.digest;
        return `${blob.digest} ${blob.kind === 'entry' ? `${blob.entry} ${blob.offset ?? ''}` : blob.repository}`;
    };
    const key = ({ id, names, blobs }) => [id, [...names].sort().join(' '), ...blobs.map(place).sort()].join('\n');
    return images.map(key).sort().join('\n') === before.map(key).sort().join('\n');
}
/** Stores a record in the first scope of the cache, signed if it has a key; returns the key of its entry. */
async function writeRecord(content, writer, cache) {
    const { clock } = cache.connections.runtime;
    const [scope = ''] = cache.scopes;
    const { run, attempt } = cache;
    const created = clock.now();
    const entryKey = (0,keys/* recordKey */.Hy)((0,keys/* recordPrefix */.Kg)(cache.key, scope), { created, run, attempt });
    const record = { tool: `seaworthy/${version/* VERSION */.x}`, created, key: cache.key, scope, ...content };
    (0,parse_record/* parseRecord */.H)((0,cache_record/* encodeRecord */.Ym)(record)); // what would be refused when it is read must not be saved
    const bytes = (0,sealed_record/* sealRecord */.xe)(entryKey, record, cache);
    const open = async function* () {
        yield bytes;
    };
    const size = bytes.byteLength;
    if (!(await cache.entries.write({ key: entryKey, size, digest: (0,digest/* digestOf */.ol)(bytes), open }))) {
        throw new failure/* Failure */.HR('refused', `another job has saved a record for the key "${cache.key}" at the same moment`, {
            hint: 'Give every job of a matrix a key of its own.',
        });
    }
    writer.counts.entries += 1;
    writer.counts.bytes += size;
    return entryKey;
}
//# sourceMappingURL=write-record.js.map
;// CONCATENATED MODULE: ./lib/cache/save.js












/** Build caches of a record; as `mode=max` pushes them, each may have hundreds of layers. */
const BUILDS_MAX = 32;
/**
 * Stores the images asked for, only those of their layers that neither an entry nor a registry has, and the record last: so a record never
 * tells of what is not there. When nothing changed since the last record, nothing is written. What goes wrong with one image is told,
 * and the others go on. Throws only where nothing could be tried. Trouble is told in one warning, by the caller who hands one in.
 */
async function saveCache(request, cache, outer) {
    return await (0,trouble/* withTrouble */._)(cache.connections.runtime, outer, (trouble) => save(request, cache, trouble));
}
async function save(request, cache, trouble) {
    const { clock, log, signal } = cache.connections.runtime;
    const started = clock.now();
    const report = (0,cache_report/* emptyReport */._)(cache.entries.label, cache.key);
    const { readOnly } = cache.entries;
    if (readOnly !== undefined) {
        log.info(`Nothing is saved: ${readOnly}`);
        return report;
    }
    const warn = (message) => trouble.note(message);
    const [finding, selecting] = await Promise.allSettled([
        (0,find_record/* findRecord */.T)(believed(cache), warn),
        selectFrom(cache, request, warn),
    ]);
    if (finding.status === 'rejected')
        throw finding.reason;
    if (selecting.status === 'rejected')
        throw selecting.reason;
    const before = finding.value;
    const lookup = (clock.now() - started) / 1000;
    const known = await (0,known_layers/* knownLayers */.I)(before === undefined ? [] : [before.record], cache.entries);
    const { engine, candidates } = selecting.value;
    const spool = await openBlobSpool(cache.connections.runtime);
    const writer = new EntryWriter(cache.entries, spool, known, request.pulled);
    try {
        const tried = await saveImages(engine, candidates, request, before?.record, writer, cache, warn);
        const { runtime } = cache.connections;
        const saved = await saveBuilds(request.buildFolder, before?.record.builds ?? [], writer, runtime, warn);
        await writer.finish();
        signal?.throwIfAborted();
        const room = recordRoom();
        const { images, outcomes } = finishAll(tried, new ImageFinisher(writer, before?.record.images ?? [], room), warn);
        // What was pushed last stays: each new name of a build cache would make the record longer for ever.
        const unfinished = [...saved.drafts.map((draft) => ({ draft })), ...saved.kept.map((kept) => ({ kept }))];
        const builds = finishBuilds(unfinished.slice(0, BUILDS_MAX), new ImageFinisher(writer, [], room), warn);
        const { record, savedImages } = await conclude({ images, builds }, outcomes, before, writer, cache, warn);
        return {
            ...report,
            record,
            signed: cache.signingKey !== undefined,
            seconds: { ...report.seconds, lookup, save: (clock.now() - started) / 1000 - lookup },
            saved: { ...writer.counts, deduplicated: deduplicated([...images, ...builds], writer) },
            savedImages,
            warnings: trouble.messages,
        };
    }
    finally {
        await spool.close();
    }
}
/** The images that are meant; while the last record is looked for. */
async function selectFrom(cache, request, warn) {
    const engine = await cache.connections.engine();
    return { engine, candidates: await selectImages(engine, request, warn) };
}
/** Who signs vouches for all of the new record: what it takes over from an earlier one must have been signed too. */
function believed(cache) {
    return cache.signingKey === undefined ? cache : { ...cache, requireSigned: true };
}
/** What of these images becomes part of the record; those that cannot are told, and skipped. */
function finishAll(tried, finisher, warn) {
    const images = [];
    const outcomes = tried.map(({ outcome, kept, draft }) => {
        const part = kept !== undefined ? { kept } : draft !== undefined ? { draft } : undefined;
        const done = part === undefined ? undefined : finisher.finish(part);
        if (done === undefined)
            return outcome;
        if ('image' in done) {
            images.push(done.image);
            return outcome;
        }
        warn(`${outcome.name} was not saved: ${(0,failure/* describeError */.Uc)(done.refused)}`);
        return save_skipped(outcome, (0,failure/* messageOf */.bD)(done.refused));
    });
    return { images, outcomes };
}
/** Writes the record, if it says anything new. Without it nobody finds what was stored: then no image was saved, whatever was stored of it. */
async function conclude(content, outcomes, before, writer, cache, warn) {
    const there = before?.entryKey ?? null;
    const last = before?.scope === cache.scopes[0] ? before?.record : undefined;
    if (isRecorded(content, last))
        return { record: there, savedImages: outcomes };
    try {
        return { record: await writeRecord(content, writer, cache), savedImages: outcomes };
    }
    catch (error) {
        if (cache.connections.runtime.signal?.aborted === true)
            throw error;
        const names = outcomes.filter(({ action }) => action === 'saved').map(({ name }) => name);
        const lost = names.length === 0 ? '' : `, so ${names.join(', ')} will not be found`;
        warn(`the image record was not written${lost}: ${(0,failure/* describeError */.Uc)(error)}`);
        const reason = `the image record was not written: ${(0,failure/* messageOf */.bD)(error)}`;
        const savedImages = outcomes.map((one) => (one.action === 'saved' ? save_skipped(one, reason) : one));
        return { record: there, savedImages };
    }
}
/** An image that is in no record has no layers in one, though some may have been stored. */
function save_skipped(outcome, reason) {
    return { ...outcome, action: 'skipped', layers: { saved: 0, known: 0, upstream: 0 }, reason };
}
/** Bytes of the layers in the record that were not stored now, each once. */
function deduplicated(images, writer) {
    const blobs = new Map(images.flatMap((image) => image.blobs.map((blob) => [blob.digest, blob])));
    const there = [...blobs.values()].filter(({ digest }) => !writer.stored.has(digest));
    const sizeOf = (blob) => blob.kind === 'entry' ? blob.stored : blob.kind === 'upstream' ? blob.size : 0;
    return there.reduce((sum, blob) => sum + sizeOf(blob), 0);
}
//# sourceMappingURL=save.js.map

/***/ }),

/***/ 54756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ parseNames),
/* harmony export */   c: () => (/* binding */ imageFilter)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);

/**
 * Names and globs as users write them: `app:ci`, `ghcr.io/acme/*`, `acme/**:1.*`, and `!node:*` to leave out. `*` stands for anything
 * but a slash, `**` for anything. Without a tag every tag is meant. A pattern is tried on the short and on the whole form of
 * a name. With nothing but exclusions everything else is meant.
 */
function imageFilter(patterns) {
    const excluded = patterns.filter((text) => text.startsWith('!')).map((text) => toRegExp(text.slice(1)));
    const included = patterns.filter((text) => !text.startsWith('!')).map(toRegExp);
    return (name) => {
        const forms = [(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiar */ .ce)(name), (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(name)];
        const matches = (pattern) => forms.some((form) => pattern.test(form));
        return !excluded.some(matches) && (included.length === 0 || included.some(matches));
    };
}
/** Names an engine has, as references; what passes through a loopback registry of ours (also that for BuildKit) and what is no name is left out. */
function parseNames(names) {
    return names.flatMap((text) => {
        if (/^127\.0\.0\.1:\d+\/(?:seaworthy|[0-9a-f]{32})\//.test(text))
            return [];
        try {
            const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
            return reference.tag === undefined ? [] : [reference];
        }
        catch {
            return [];
        }
    });
}
function toRegExp(pattern) {
    const slash = pattern.lastIndexOf('/');
    const hasTag = pattern.indexOf(':', slash + 1) >= 0;
    const source = pattern
        .split(/(\*\*|\*)/)
        .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
        .join('');
    return new RegExp(`^${source}${hasTag ? '' : ':[^/]*'}$`);
}
//# sourceMappingURL=select.js.map

/***/ }),

/***/ 77222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ sharesLoopback),
/* harmony export */   L: () => (/* binding */ openFacade)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _serve_auth_passwords_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47860);
/* harmony import */ var _serve_server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52305);
/* harmony import */ var _stores_memory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38571);





/**
 * Serves one store on loopback. Engines take plain HTTP there without configuration; the password keeps other users of the machine out.
 * `idleMs` is how long a connection may be silent, five minutes without it.
 */
async function openFacade(store, runtime, idleMs) {
    const name = `seaworthy/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
    const username = 'seaworthy';
    const password = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24).toString('base64url');
    runtime.mask(password);
    const empty = (0,_stores_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryStore */ .LK)('nothing');
    let failure;
    const failed = (request, error) => {
        failure ??= error;
        runtime.log.debug(`${request} failed: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error)}`);
    };
    // Engines try again: what was overcome explains nothing that comes later.
    const answered = ({ status }) => {
        if (status === 201)
            failure = undefined;
    };
    const server = await (0,_serve_server_js__WEBPACK_IMPORTED_MODULE_3__/* .serveRegistry */ .R)({
        label: 'loopback',
        repository: (asked) => (asked === name ? store : empty),
        async *names() { },
    }, {
        auth: { kind: 'basic', check: (0,_serve_auth_passwords_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyUser */ ._)(username, password) },
        hooks: { failed, answered },
        ...(idleMs === undefined ? {} : { idleMs }),
    }, runtime);
    const host = `127.0.0.1:${server.port}`;
    return {
        repository: `${host}/${name}`,
        auth: { username, password, serveraddress: host },
        failure: () => failure,
        // Whoever interrupts does not wait for an engine that goes on pushing.
        close: (graceMs) => server.close(runtime.signal?.aborted === true ? 0 : graceMs),
    };
}
/**
 * Whether the engine reaches our loopback: not when it runs on another machine, in a VM or in its own network. Asks it
 * to look at a name that nobody else knows: only a question for that one proves it, not just anybody at the port.
 */
async function sharesLoopback(engine, runtime) {
    let asked = false;
    const name = `seaworthy/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
    const server = await (0,_serve_server_js__WEBPACK_IMPORTED_MODULE_3__/* .serveRegistry */ .R)({
        label: 'probe',
        repository: (wanted) => {
            asked ||= wanted === name;
            return (0,_stores_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryStore */ .LK)('probe');
        },
        async *names() { },
    }, { readOnly: true }, runtime);
    const host = `127.0.0.1:${server.port}`;
    try {
        await engine.reaches(`${host}/${name}:probe`, { username: '', password: '', serveraddress: host });
    }
    catch (error) {
        runtime.log.debug(`the engine could not be asked about loopback: ${error.message}`);
    }
    finally {
        await server.close();
    }
    return asked;
}
//# sourceMappingURL=facade.js.map

/***/ }),

/***/ 67762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ removeName)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/**
 * Takes away a name that was given to an image for a moment, whatever happened in between: not finding it is well, and
 * what goes wrong is no more than said, so that the error that led here is the one that is told. The next run takes the name away; see `removeTraces`.
 */
async function removeName(engine, name, { log }) {
    try {
        await engine.untag(name);
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code === 'not-found')
            return;
        log.info(`the engine keeps the name ${name} until the next run, or docker rmi: ${error.message}`);
    }
}
//# sourceMappingURL=remove-name.js.map

/***/ }),

/***/ 19123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ stagingStore)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _stores_memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38571);


/**
 * A store whose blobs are those of another store and whose manifests and tags are its own, in memory. What an engine
 * pushes into it lands in the other store at once, layer by layer and skipping what is there, while no manifest and no
 * tag there changes: those are the copy's to write, last. `arrived` learns what came so. What an engine pulls from it is one chosen manifest.
 */
function stagingStore(blobs, label, arrived = new Set()) {
    const own = (0,_stores_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryStore */ .LK)(label);
    return {
        label,
        resolve: (name) => own.resolve(name),
        readManifest: (name) => own.readManifest(name),
        writeManifest: (document, tag) => own.writeManifest(document, tag),
        tags: () => own.tags(),
        referrers: (digest, type) => own.referrers(digest, type),
        removeTag: (tag) => own.removeTag(tag),
        removeManifest: (digest) => own.removeManifest(digest),
        statBlob: (digest) => blobs.statBlob(digest),
        readBlob: (blob, range, pages) => blobs.readBlob(blob, range, pages),
        writeBlob: async (blob) => {
            if (blobs.writeBlob === undefined)
                throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('unsupported', `${blobs.label} cannot be written to`);
            const info = await blobs.writeBlob(blob);
            arrived.add(info.digest);
            return info;
        },
        mountBlob: async () => false,
        removeBlob: async () => false,
        close: async () => { },
    };
}
//# sourceMappingURL=staging.js.map

/***/ }),

/***/ 94342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTraces)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

/** Names that images have in an engine while they pass through a facade; see `openFacade`. */
const PASSING = /^127\.0\.0\.1:([0-9]+)\/seaworthy\/[0-9a-f]{16}:(?:export|import)$/;
/**
 * Takes away names that a run which was killed left behind. A name whose facade still answers belongs to a run beside
 * this one and stays. Failing is no reason to stop: these names harm nobody.
 */
async function removeTraces(engine, runtime) {
    try {
        for (const name of await engine.names()) {
            const [, port] = PASSING.exec(name) ?? [];
            if (port === undefined || (await answers(Number(port))))
                continue;
            runtime.log.debug(`taking away ${name}, which an interrupted run left in the engine`);
            await engine.untag(name);
        }
    }
    catch (error) {
        runtime.log.debug(`names of interrupted runs could not be looked for: ${error.message}`);
    }
}
function answers(port) {
    return new Promise((resolve) => {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)(port, '127.0.0.1');
        const end = (isThere) => () => {
            socket.destroy();
            resolve(isThere);
        };
        socket.once('connect', end(true));
        socket.once('error', end(false));
    });
}
//# sourceMappingURL=traces.js.map

/***/ }),

/***/ 43910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ freeBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * Bytes that this user may still write where a folder is, or is going to be. Undefined where the file system does not say: it cannot be asked, or
 * has no blocks, as some that are reached over a network.
 */
async function freeBytes(folder) {
    for (let at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder);; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        try {
            const { blocks, bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(at);
            return blocks === 0 ? undefined : bavail * bsize;
        }
        catch (error) {
            // Whoever writes there makes it first.
            if (error.code !== 'ENOENT' || at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
                return undefined;
        }
    }
}
//# sourceMappingURL=free-bytes.js.map

/***/ }),

/***/ 47860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ remembered),
/* harmony export */   _: () => (/* binding */ onlyUser)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const REMEMBERED_MAX = 1000;
/** Knows one user. Keeps no password, only what it hashes to under a key of this process. */
function onlyUser(user, password) {
    const hash = keyedHash();
    const right = hash(user, password);
    return async (givenUser, givenPassword) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(right, hash(givenUser, givenPassword));
}
/**
 * Spares a slow check (bcrypt) for what was right within the last `ms` milliseconds: under Basic every single request
 * of a push brings the password again. What was wrong is always checked anew.
 */
function remembered(check, clock, ms) {
    const hash = keyedHash();
    const until = new Map();
    return async (user, password) => {
        const key = hash(user, password).toString('base64');
        if ((until.get(key) ?? 0) > clock.now())
            return true;
        until.delete(key);
        if (!(await check(user, password)))
            return false;
        const oldest = until.size >= REMEMBERED_MAX ? until.keys().next().value : undefined;
        if (oldest !== undefined)
            until.delete(oldest);
        until.set(key, clock.now() + ms);
        return true;
    };
}
function keyedHash() {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32);
    return (user, password) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key)
        .update(JSON.stringify([user, password]))
        .digest();
}
//# sourceMappingURL=passwords.js.map

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

/***/ 34642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readImageConfig)
/* harmony export */ });
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44887);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64857);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51593);




const CONFIG_LIMIT = 8 * 1024 * 1024;
/**
 * The config of an image. Undefined for an artifact, whose config is something else, and for a config that is not as
 * the specification has it: neither is a reason not to copy it. Bytes that cannot be read are.
 */
async function readImageConfig(source, { config }) {
    if (!(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isConfigType */ .lJ)(config.mediaType))
        return undefined;
    const bytes = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .collect */ .Fo)(source.readBlob(config), CONFIG_LIMIT, 'the image config');
    try {
        return (0,_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .F)(bytes);
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR && error.code === 'invalid')
            return undefined;
        throw error;
    }
}
//# sourceMappingURL=image-config.js.map

/***/ }),

/***/ 66096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   PY: () => (/* binding */ bottomUp),
/* harmony export */   S2: () => (/* binding */ platformsIn),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   wf: () => (/* binding */ leavesOf)
/* harmony export */ });
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64252);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64857);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17035);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20438);
/* harmony import */ var _runtime_limit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92359);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51593);
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34642);







const DEPTH_MAX = 4;
/** Manifests in one tree, each counted as often as it is listed: an index of the same index many times over must not explode. */
const MANIFESTS_MAX = 1000;
const READS_AT_ONCE = 8;
const ATTESTATION_OF = 'vnd.docker.reference.digest';
/**
 * Reads the manifest under a name and all manifests it lists. With `platforms`, an index is cut down to those (and the
 * attestations that belong to them): one platform gives its manifest itself, several a new index; one that is not there
 * is an error that says what is. A child must be what its entry says.
 */
async function readTree(source, name, platforms = []) {
    const root = await source.readManifest(name);
    const chosen = platforms.length === 0 ? root : await choosePlatforms(source, root, platforms);
    const budget = { left: MANIFESTS_MAX };
    if ('digest' in chosen)
        return readBelow(source, await readChild(source, chosen), DEPTH_MAX, budget);
    return readBelow(source, chosen, DEPTH_MAX, budget);
}
/** All trees of a tree, children before what lists them. */
function* bottomUp(tree) {
    for (const child of tree.children)
        yield* bottomUp(child);
    yield tree;
}
/** The image manifests of a tree, in its order. */
function leavesOf(tree) {
    return [...bottomUp(tree)].filter((t) => t.document.content.kind === 'manifest');
}
/** The blobs that have to be stored for a manifest: its config and layers, without layers that only point elsewhere. */
function blobsOf(content) {
    if (content.kind === 'index')
        return [];
    return [content.config, ...content.layers.filter((layer) => !(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isForeignLayerType */ .mi)(layer.mediaType))];
}
/** The platforms an index has, in its order, without attestations; an image manifest has none to tell. */
function platformsOf(content) {
    if (content.kind === 'manifest')
        return [];
    return content.manifests.flatMap((entry) => entry.platform === undefined || isAttestation(entry) ? [] : [entry.platform]);
}
/** The platforms of a tree; those of a single image are in its config, which is read for it. */
async function platformsIn(source, { document }) {
    const { content } = document;
    if (content.kind === 'index')
        return platformsOf(content);
    const platform = (await (0,_image_config_js__WEBPACK_IMPORTED_MODULE_5__/* .readImageConfig */ .M)(source, content))?.platform;
    return platform === undefined || platform.os === '' ? [] : [platform];
}
/** BuildKit lists attestations beside the images, for the platform "unknown/unknown". */
function isAttestation(entry) {
    return entry.platform?.os === 'unknown' && entry.platform.architecture === 'unknown';
}
async function readBelow(source, document, depth, budget) {
    const { content } = document;
    if (content.kind === 'manifest')
        return { document, children: [] };
    budget.left -= content.manifests.length;
    if (depth === 0 || budget.left < 0) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('invalid', `${source.label}: the index ${document.descriptor.digest} is too deep or too long`);
    }
    const children = await (0,_runtime_limit_js__WEBPACK_IMPORTED_MODULE_6__/* .mapLimited */ .b)(content.manifests, READS_AT_ONCE, async (entry) => {
        return await readBelow(source, await readChild(source, entry), depth - 1, budget);
    });
    return { document, children };
}
async function readChild(source, entry) {
    if (!(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(entry.mediaType) && !(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(entry.mediaType)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('unsupported', `${source.label}: an index lists "${entry.mediaType}", which is no manifest`);
    }
    const document = await source.readManifest(entry.digest);
    (0,_verify_js__WEBPACK_IMPORTED_MODULE_4__/* .checkExpectation */ .Zt)(document.descriptor, entry, source.label);
    if ((0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(entry.mediaType) === (document.content.kind === 'index'))
        return document;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('invalid', `${source.label}: an index lists ${entry.digest} as "${entry.mediaType}", which it is not`);
}
async function choosePlatforms(source, root, platforms) {
    const { content } = root;
    if (content.kind === 'manifest') {
        await checkPlatform(source, root, platforms);
        return root;
    }
    const chosen = platforms.map((platform) => {
        const entry = content.manifests.find((e) => e.platform !== undefined && (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .samePlatform */ .my)(platform, e.platform));
        if (entry !== undefined)
            return entry;
        const there = platformsOf(content).map(_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq).join(', ');
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('not-found', `${source.label} has no image for ${(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform)}; it has ${there}`);
    });
    const [only] = chosen;
    if (chosen.length === 1 && only !== undefined)
        return only;
    const kept = new Set(chosen.map((entry) => entry.digest));
    const manifests = content.manifests.filter((entry) => kept.has(entry.digest) || kept.has(entry.annotations?.[ATTESTATION_OF] ?? ''));
    if (manifests.length === content.manifests.length)
        return root;
    const annotations = content.annotations === undefined ? {} : { annotations: content.annotations };
    return (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeManifest */ .Gb)({ schemaVersion: 2, mediaType: content.mediaType, manifests, ...annotations });
}
/** A single image must be for one of the platforms that were asked for; one that names none is for any. */
async function checkPlatform(source, document, platforms) {
    const [own] = await platformsIn(source, { document, children: [] });
    if (own === undefined || platforms.some((platform) => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .samePlatform */ .my)(platform, own)))
        return;
    const asked = platforms.map(_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq).join(', ');
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('not-found', `${source.label} has no image for ${asked}; it has ${(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(own)}`);
}
//# sourceMappingURL=tree.js.map

/***/ })

};
