export const id = 1737;
export const ids = [1737];
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

/***/ 89373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ recordStore),
/* harmony export */   G: () => (/* binding */ removeDamaged)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _stores_compress_decompress_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17404);
/* harmony import */ var _stores_memory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38571);
/* harmony import */ var _stores_once_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24449);
/* harmony import */ var _stores_verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51593);







/**
 * An image of a record as a store to read from: manifests and configs are at hand, layers are fetched when somebody wants them. Every
 * blob is checked against the digest and the size in its manifest, and an entry never gives more bytes than the record says, packed
 * or unpacked.
 */
function recordStore(image, entries, connections) {
    const label = `cache:${image.names[0] ?? image.id}`;
    const documents = new Map(image.manifests.map((document) => [document.descriptor.digest, document]));
    const blobs = new Map(image.blobs.map((blob) => [blob.digest, blob]));
    const counts = {
        entries: new Set(),
        upstream: new Set(),
        entryBytes: 0,
        upstreamBytes: 0,
        damaged: new Set(),
    };
    const find = (name) => ((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name) ? documents.get(name) : undefined);
    return {
        label,
        counts,
        damaged: (digest) => {
            const blob = blobs.get(digest);
            if (blob?.kind === 'entry')
                counts.damaged.add(blob.entry);
        },
        resolve: async (name) => find(name)?.descriptor,
        readManifest: async (name) => {
            const document = find(name);
            if (document === undefined)
                throw (0,_stores_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .missing */ .LO)(label, name);
            return document;
        },
        statBlob: async (digest) => {
            const blob = blobs.get(digest);
            return blob === undefined ? undefined : { digest, size: blob.size };
        },
        readBlob: (wanted, range) => {
            const blob = blobs.get(wanted.digest);
            if (blob === undefined)
                throw (0,_stores_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .missing */ .LO)(label, wanted.digest);
            return readRecorded(blob, range, entries, connections, counts, label);
        },
        isNear: (digest) => {
            const blob = blobs.get(digest);
            return blob?.kind === 'text' || (blob?.kind === 'entry' && entries.isNear === true);
        },
        kept: (digest) => {
            const blob = blobs.get(digest);
            return blob === undefined || blob.kind === 'text'
                ? undefined
                : keptBlob(blob, entries, connections, counts, label);
        },
        async *tags() { },
        async *referrers() { },
        close: async () => { },
    };
}
/** What is damaged would be found damaged again and again, and never be stored anew, since it is there. */
async function removeDamaged({ counts }, entries, { log }) {
    for (const key of [...counts.damaged]) {
        counts.damaged.delete(key);
        await entries.remove(key).catch((error) => {
            log.debug(`the damaged entry ${key} could not be taken away: ${error.message}`);
        });
    }
}
async function* readRecorded(blob, range, entries, connections, counts, label) {
    // A part is of what was read before: it moves no other bytes.
    const bytes = open(blob, entries, connections, range === undefined ? counts : { ...counts });
    const whole = (0,_stores_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .verified */ .zr)(bytes, blob, label);
    yield* watched(range === undefined ? whole : slice(whole, range), blob, counts);
}
/** What is in the entry or upstream, before it is unpacked and checked. */
function keptBlob(blob, entries, connections, counts, label) {
    const unpack = blob.kind === 'entry' && blob.encoding !== 'none'
        ? (bytes) => (0,_stores_compress_decompress_js__WEBPACK_IMPORTED_MODULE_3__/* .decompress */ .m)(bytes, { maxBytes: blob.size })
        : undefined;
    return {
        open: () => (blob.kind === 'entry' ? readEntry(blob, entries, counts) : readUpstream(blob, connections, counts)),
        checked: (bytes) => watched((0,_stores_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .verified */ .zr)(unpack === undefined ? bytes : unpack(bytes), blob, label), blob, counts),
        unpack,
    };
}
/** Notes which entry is damaged. */
async function* watched(bytes, blob, counts) {
    try {
        yield* bytes;
    }
    catch (error) {
        const isWrong = error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR && (error.code === 'mismatch' || error.code === 'invalid');
        if (isWrong && blob.kind === 'entry')
            counts.damaged.add(blob.entry);
        throw error;
    }
}
function open(blob, entries, connections, counts) {
    switch (blob.kind) {
        case 'text':
            return (0,_stores_once_js__WEBPACK_IMPORTED_MODULE_6__/* .once */ .O)(new TextEncoder().encode(blob.text));
        case 'entry': {
            const bytes = readEntry(blob, entries, counts);
            return blob.encoding === 'none' ? bytes : (0,_stores_compress_decompress_js__WEBPACK_IMPORTED_MODULE_3__/* .decompress */ .m)(bytes, { maxBytes: blob.size });
        }
        case 'upstream':
            return readUpstream(blob, connections, counts);
    }
}
async function* readUpstream(blob, connections, counts) {
    counts.upstream.add(blob.digest);
    const { registry, repository } = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(blob.repository);
    const store = (await connections.registry(registry)).repository(repository);
    yield* counted(store.readBlob(blob), blob.size, blob.repository, (size) => {
        counts.upstreamBytes += size;
    });
}
function readEntry({ digest, entry, offset, stored }, entries, counts) {
    counts.entries.add(digest);
    const part = offset === undefined ? undefined : { start: offset, end: offset + stored - 1 };
    return counted(entries.read(entry, part), stored, entry, (size) => {
        counts.entryBytes += size;
    });
}
/** Passes on at most what was announced: what is longer is not what was saved. */
async function* counted(bytes, most, where, count) {
    let size = 0;
    for await (const chunk of bytes) {
        size += chunk.byteLength;
        if (size > most)
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('mismatch', `${where} has more than the ${most} bytes that its record says`);
        count(chunk.byteLength);
        yield chunk;
    }
}
/** A part of a stream that can only be read from its start: a client that goes on where it was cut off is rare. */
async function* slice(bytes, { start, end = Number.POSITIVE_INFINITY }) {
    let position = 0;
    for await (const chunk of bytes) {
        const from = Math.max(0, start - position);
        const part = chunk.subarray(from, Math.max(from, end + 1 - position));
        position += chunk.byteLength;
        if (part.byteLength > 0)
            yield part;
    }
}
//# sourceMappingURL=record-store.js.map

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

/***/ 71737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NO_SESSION: () => (/* binding */ NO_SESSION),
  readSession: () => (/* binding */ readSession),
  restoreInJob: () => (/* binding */ restoreInJob)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/engine/layer-chains.js
var layer_chains = __webpack_require__(74038);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/cache/find-record.js
var find_record = __webpack_require__(59685);
// EXTERNAL MODULE: ./lib/cache/known-layers.js
var known_layers = __webpack_require__(89720);
// EXTERNAL MODULE: ./lib/cache/made.js
var cache_made = __webpack_require__(16229);
// EXTERNAL MODULE: ./lib/cache/record.js
var record = __webpack_require__(86449);
// EXTERNAL MODULE: ./lib/cache/report.js
var cache_report = __webpack_require__(88282);
// EXTERNAL MODULE: ./lib/engine/import.js + 1 modules
var engine_import = __webpack_require__(93055);
// EXTERNAL MODULE: ./lib/engine/load-missing.js
var load_missing = __webpack_require__(83045);
// EXTERNAL MODULE: ./lib/image/config.js
var image_config = __webpack_require__(44887);
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var platform = __webpack_require__(17035);
// EXTERNAL MODULE: ./lib/runtime/format-bytes.js
var format_bytes = __webpack_require__(79807);
// EXTERNAL MODULE: ./lib/runtime/free-bytes.js
var free_bytes = __webpack_require__(43910);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
// EXTERNAL MODULE: external "node:stream/web"
var web_ = __webpack_require__(37830);
// EXTERNAL MODULE: ./lib/stores/compress/decompress.js + 7 modules
var decompress = __webpack_require__(17404);
;// CONCATENATED MODULE: ./lib/cache/bounded-store.js




/**
 * The same store, whose blobs together unpack to at most `limit` bytes: an engine unpacks what it is given until the disk is full. So
 * what is packed is unpacked here too, on its way, and thrown away. What is read again counts once, and what was not read to its end not at all.
 */
function boundedStore(store, limit) {
    /** Bytes that blobs took which were read to their end. */
    const counted = new Map();
    let left = limit;
    const take = (bytes) => {
        left -= bytes;
        if (left >= 0)
            return;
        throw new failure/* Failure */.HR('refused', `its layers unpack to more than the ${(0,format_bytes/* formatBytes */.z)(limit)} that its record allows`, {
            hint: 'Nobody who saves with this tool makes such a record: see who can write to the cache.',
        });
    };
    const giveBack = (digest) => {
        left += counted.get(digest) ?? 0;
        counted.delete(digest);
    };
    const read = async function* (digest, bytes) {
        giveBack(digest);
        let taken = 0;
        const check = (bytes) => {
            taken += bytes;
            take(bytes);
        };
        try {
            yield* bounded(bytes, check, () => store.damaged(digest));
            giveBack(digest);
            counted.set(digest, taken);
            taken = 0;
        }
        finally {
            // Once there was too much, nothing more is read.
            if (left >= 0)
                left += taken;
        }
    };
    return {
        ...store,
        readBlob: ({ digest }, range) => {
            // A part cannot be unpacked by itself. An engine asks for one after it was cut off: which must not be a way around a refusal.
            take(0);
            return range === undefined ? read(digest, store.readBlob({ digest })) : store.readBlob({ digest }, range);
        },
        kept: (digest) => {
            take(0);
            const kept = store.kept?.(digest);
            return kept === undefined ? undefined : { ...kept, checked: (bytes) => read(digest, kept.checked(bytes)) };
        },
    };
}
async function* bounded(bytes, check, damaged) {
    const { readable, writable } = new web_.TransformStream();
    const writer = writable.getWriter();
    writer.closed.catch(() => { });
    let broken;
    // As engines do: by what the first bytes say, all members and frames. What we cannot unpack is `Failure('unsupported')`.
    const inspected = (0,decompress/* countUnpacked */.D)(readable, check).catch((error) => {
        broken = error;
    });
    // Waits until the chunk is taken in, so that nothing gets far ahead of what is known of it; fails when the inspection is over.
    const show = (chunk) => writer.write(chunk).catch(() => { });
    const throwIfBroken = () => {
        if (broken === undefined)
            return;
        if (!(broken instanceof failure/* Failure */.HR) || broken.code !== 'invalid')
            throw broken;
        damaged();
        throw new failure/* Failure */.HR('invalid', 'a layer is damaged: it does not unpack', { cause: broken });
    };
    try {
        for await (const chunk of bytes) {
            await show(chunk);
            throwIfBroken();
            yield chunk;
        }
        await writer.close().catch(() => { });
        await inspected;
        throwIfBroken();
    }
    finally {
        await writer.abort().catch(() => { });
        await inspected;
    }
}
//# sourceMappingURL=bounded-store.js.map
// EXTERNAL MODULE: ./lib/cache/record-store.js
var record_store = __webpack_require__(89373);
;// CONCATENATED MODULE: ./lib/cache/restore-image.js












/** Of the free disk, so that the job has some left to work with. */
const DISK_SHARE = 0.9;
const CONFIG_LIMIT = 8 * 1024 * 1024;
/**
 * Brings one image of a record back under these names, fetching only what the engine lacks. Throws what stands in the way;
 * the engine is then as it was, but for layers that no name refers to.
 */
async function restoreImage(image, wanted, view, cache, isSigned) {
    const { engine } = view;
    const { runtime } = cache.connections;
    const store = (0,record_store/* recordStore */.D)(image, cache.entries, cache.connections);
    const document = imageDocument(image, engine);
    const content = document.content;
    const id = engine.info.containerdStore ? rootOf(image).descriptor.digest : content.config.digest;
    const layers = content.layers.length;
    const nothing = { bytes: 0, upstreamBytes: 0 };
    const names = wanted.map(({ name }) => name);
    if (wanted.some(({ at }) => at === id) || (await engine.inspect(id))?.id === id) {
        for (const { name, at } of wanted)
            if (at !== id)
                await engine.tag(id, (0,reference/* repositoryOf */._M)(name), name.tag ?? 'latest');
        return {
            id,
            brought: new Set(),
            hit: true,
            way: 'present',
            layers: { present: layers, restored: 0, upstream: 0, missing: 0 },
            ...nothing,
        };
    }
    const diffIds = await readDiffIds(store, content);
    const present = (0,layer_chains/* presentLayers */.Ie)(view, diffIds);
    const missing = await missingLayers(image, content, present, cache);
    if (missing > 0)
        throw new MissingLayers(missing, layers);
    const room = await freeDisk(engine);
    checkRoom(image, content, present, room);
    const bounded = isSigned ? store : boundedStore(store, unpackedLimit(image, room));
    let way;
    try {
        const isKnown = present === 0 || view.pulled.has(diffIds.slice(0, present).join());
        const made = await bringIn(bounded, rootOf(image), document, isKnown ? 0 : present, names, view, cache);
        if (made.id !== id)
            throw new failure/* Failure */.HR('mismatch', `the engine made ${made.id} of it, not ${id}`);
        way = made.way;
    }
    catch (error) {
        await (0,record_store/* removeDamaged */.G)(store, cache.entries, runtime);
        throw error;
    }
    for (const chain of (0,layer_chains/* chainsOf */.My)(diffIds)) {
        view.chains.add(chain);
        if (way === 'loopback')
            view.pulled.add(chain);
    }
    const { counts } = store;
    const of = (set) => content.layers.filter(({ digest }) => set.has(digest)).length;
    const [restored, upstream] = [of(counts.entries), of(counts.upstream)];
    runtime.log.debug(`${store.label}: ${restored} layers from the cache, ${upstream} from upstream, by ${way}`);
    return {
        id,
        brought: counts.entries,
        hit: true,
        way,
        layers: { present: layers - restored - upstream, restored, upstream, missing: 0 },
        bytes: counts.entryBytes,
        upstreamBytes: counts.upstreamBytes,
    };
}
/** Layers that the cache no longer has, and the engine neither. */
class MissingLayers extends failure/* Failure */.HR {
    missing;
    constructor(missing, of) {
        super('not-found', `${missing} of its ${of} layers are no longer in the cache`, {
            hint: 'They were evicted, or their upload did not end; the image is built or pulled as if there was no cache.',
        });
        this.missing = missing;
    }
}
/**
 * A classic engine that has the first `present` layers, but did not pull them, gets the others by `docker load` without them: in a pull it
 * knows layers only by the digest it once pulled them under. Everything else goes by the registry protocol, after which the engine recognises
 * the layers when it pushes them: that makes the save at the end of the job a matter of what is new.
 */
async function bringIn(store, root, document, present, names, { engine }, { connections: { runtime } }) {
    const { config, layers } = document.content;
    if (present > 0 && (0,layer_chains/* loadTakes */.BP)(engine, layers.slice(present))) {
        try {
            await (0,load_missing/* loadMissing */.T)(engine, store, document, present, names, runtime);
            return { id: config.digest, way: 'missing-layers' };
        }
        catch (error) {
            if (store.counts.damaged.size > 0 || runtime.signal?.aborted === true)
                throw error;
            runtime.log.debug(`${store.label}: the missing layers alone could not be loaded: ${error.message}`);
        }
    }
    return await (0,engine_import/* importImage */.J)(engine, store, root.descriptor.digest, names, runtime, undefined, true);
}
function rootOf({ manifests }) {
    return manifests[0];
}
/** The manifest for the engine's platform. An engine with the containerd store is given the top manifest, which is its ID. */
function imageDocument(image, engine) {
    const root = rootOf(image);
    if (root.content.kind === 'manifest')
        return root;
    const entry = (0,platform/* choosePlatform */.xV)(root.content.manifests, engine.info.platform);
    const found = image.manifests.find(({ descriptor }) => descriptor.digest === entry?.digest);
    if (found?.content.kind === 'manifest')
        return found;
    throw new failure/* Failure */.HR('not-found', `it has no image for ${(0,platform/* formatPlatform */.Bq)(engine.info.platform)}`);
}
async function readDiffIds(store, { config }) {
    return (0,image_config/* parseImageConfig */.F)(await (0,verify/* collect */.Fo)(store.readBlob(config), CONFIG_LIMIT, 'the image config')).diffIds;
}
/** How many layers above those that the engine has are neither in the cache nor upstream. */
async function missingLayers(image, { layers }, present, { entries }) {
    const wanted = new Set(layers.slice(present).map(({ digest }) => digest));
    const needed = image.blobs.flatMap((blob) => (wanted.has(blob.digest) && blob.kind === 'entry' ? [blob] : []));
    const there = await entries.has([...new Set(needed.map(({ entry }) => entry))]);
    return needed.filter(({ entry }) => !there.has(entry)).length;
}
/** Free bytes where the engine keeps images; undefined when that is not on this machine. */
async function freeDisk({ info, endpoint }) {
    if (endpoint.kind !== 'socket' || info.root === '')
        return undefined;
    return await (0,free_bytes/* freeBytes */.g)(info.root);
}
function checkRoom(image, { layers }, present, room) {
    if (room === undefined)
        return;
    const packed = layers.slice(present).reduce((sum, { size }) => sum + size, 0);
    const needed = present > 0 ? packed : Math.max(packed, image.unpacked);
    if (needed <= room * DISK_SHARE)
        return;
    throw new failure/* Failure */.HR('refused', `it needs ${(0,format_bytes/* formatBytes */.z)(needed)}, and the engine's disk has ${(0,format_bytes/* formatBytes */.z)(room)} left`, {
        hint: 'Free some of the disk before this step, or leave the image out of the cache.',
    });
}
/** Twice what the image is said to be, and never more than the disk takes: small files in a tar are larger than on a disk. */
function unpackedLimit(image, room) {
    return Math.min(2 * image.unpacked + 256 * 1024 * 1024, (room ?? Number.POSITIVE_INFINITY) * DISK_SHARE);
}
//# sourceMappingURL=restore-image.js.map
// EXTERNAL MODULE: ./lib/cache/select.js
var cache_select = __webpack_require__(54756);
// EXTERNAL MODULE: ./lib/cache/trouble.js
var trouble = __webpack_require__(76597);
;// CONCATENATED MODULE: ./lib/cache/restore.js











const NO_LAYERS = { present: 0, restored: 0, upstream: 0, missing: 0 };
/**
 * Brings the images of the newest record of the cache's key back into the engine, each by itself: what is missing, damaged or
 * refused is told, and the others go on. Throws only where nothing could be tried (no engine, no cache). Trouble is told in one warning, by
 * the caller who hands one in.
 */
async function restoreCache(request, cache, outer) {
    return await (0,trouble/* withTrouble */._)(cache.connections.runtime, outer, (trouble) => restore(request, cache, trouble));
}
async function restore(request, cache, trouble) {
    const { clock, log, signal } = cache.connections.runtime;
    const warn = (message) => trouble.note(message);
    const started = clock.now();
    const report = (0,cache_report/* emptyReport */._)(cache.entries.label, cache.key);
    // Both take their time, and neither needs the other.
    const [finding, looking] = await Promise.allSettled([
        (0,find_record/* findRecord */.T)(cache, warn),
        request.view ?? cache.connections.engine().then((engine) => (0,layer_chains/* viewEngine */.QE)(engine)),
    ]);
    if (finding.status === 'rejected')
        throw finding.reason;
    const found = finding.value;
    const lookup = (clock.now() - started) / 1000;
    if (found === undefined) {
        const { label } = cache.entries;
        log.info(trouble.messages.length === 0
            ? `${label} has no image record for the key "${cache.key}"`
            : `${label} has no image record that can be used; the key is "${cache.key}"`);
        const restored = { ids: [], pulled: [] };
        return {
            found,
            restored,
            report: { ...report, seconds: { ...report.seconds, lookup }, warnings: trouble.messages },
        };
    }
    if (looking.status === 'rejected')
        throw looking.reason;
    const view = looking.value;
    const images = [];
    const made = [];
    const brought = new Set();
    const restored = { ids: [], pulled: [] };
    for (const image of found.record.images) {
        signal?.throwIfAborted();
        const done = await restoreOne(image, request, view, cache, found, warn, restored.ids, brought);
        if (done === undefined)
            continue;
        images.push(done);
        // What the engine had, or a registry serves, the cache has not saved anybody.
        if (done.hit && done.layers.restored > 0)
            made.push(image);
        if (done.way === 'loopback')
            for (const [diffId, { digest }] of (0,known_layers/* pairsOf */.f)(image))
                restored.pulled.push([diffId, digest]);
    }
    const took = (clock.now() - started) / 1000 - lookup;
    return {
        found,
        restored,
        report: {
            ...report,
            record: found.entryKey,
            signed: found.isSigned,
            images,
            seconds: { ...report.seconds, lookup, restore: took },
            secondsSaved: (0,cache_made/* secondsSaved */.xw)(made.map((image) => ({ seconds: (0,cache_made/* madeOfRestored */.tT)(image, brought), image })), lookup + took),
            warnings: trouble.messages,
        },
    };
}
async function restoreOne(image, request, view, cache, found, warn, ids, all) {
    const { clock, log } = cache.connections.runtime;
    const isWanted = (0,cache_select/* imageFilter */.c)(request.images);
    const wanted = image.names.map(reference/* parseReference */.F2).filter(isWanted);
    const [first] = wanted;
    if (first === undefined) {
        log.debug(`${image.names.join(', ')}: in the record, but not asked for`);
        return undefined;
    }
    const name = (0,reference/* familiar */.ce)(first);
    const { made } = image;
    const started = clock.now();
    const failed = { name, hit: false, layers: NO_LAYERS, bytes: 0, upstreamBytes: 0, made, way: 'none' };
    try {
        const { free, taken } = await freeNames(wanted, image, view);
        const reason = taken.length === 0 ? undefined : `the engine has another image called ${taken.map(reference/* familiar */.ce).join(', ')}`;
        if (free.length === 0)
            return { ...failed, seconds: 0, reason: `${reason}, which stays` };
        const { id, brought, ...done } = await restoreImage(image, free, view, cache, found.isSigned);
        if (done.way !== 'present')
            ids.push(id);
        for (const digest of brought)
            all.add(digest);
        const seconds = (clock.now() - started) / 1000;
        return { name, ...done, made, seconds, ...(reason === undefined ? {} : { reason }) };
    }
    catch (error) {
        if (cache.connections.runtime.signal?.aborted === true)
            throw error;
        warn(`${name} was not restored: ${(0,failure/* describeError */.Uc)(error)}`);
        const missing = error instanceof MissingLayers ? error.missing : 0;
        const seconds = (clock.now() - started) / 1000;
        const reason = (0,failure/* messageOf */.bD)(error);
        return { ...failed, layers: { ...failed.layers, missing }, seconds, reason };
    }
}
/** A record may give a name to its image, never take one from another: it could be made to rename any image of the job. */
async function freeNames(names, image, { engine }) {
    const ids = (0,record/* idsOf */.UX)(image);
    const there = await Promise.all(names.map(async (name) => ({ name, at: (await engine.inspect((0,reference/* familiar */.ce)(name)))?.id })));
    const isFree = ({ at }) => at === undefined || ids.has(at);
    return { free: there.filter(isFree), taken: there.filter((one) => !isFree(one)).map(({ name }) => name) };
}
//# sourceMappingURL=restore.js.map
;// CONCATENATED MODULE: ./lib/cache/session.js







const NO_SESSION = {
    before: new Set(),
    restored: new Set(),
    pulled: new Map(),
    started: undefined,
};
/** A restore that a save later in the job can build on: what the engine had before is noted even when the restore fails. */
async function restoreInJob(request, cache, outer) {
    const { connections } = cache;
    const { runtime } = connections;
    const nothing = { ids: [], pulled: [] };
    const started = runtime.clock.now();
    const note = (images, restored) => writeSession(cache.key, { before: images, restored: restored.ids, pulled: restored.pulled, started }, runtime);
    const engine = connections.engine();
    const listing = engine.then((there) => there.images());
    const view = Promise.all([engine, listing]).then(([there, listed]) => (0,layer_chains/* viewEngine */.QE)(there, listed));
    const noting = listing.then(async (listed) => {
        const before = listed.map(({ id }) => id);
        await note(before, nothing);
        return before;
    });
    const [noted, done] = await Promise.allSettled([noting, restoreCache({ ...request, view }, cache, outer)]);
    if (noted.status === 'rejected')
        throw noted.reason;
    if (done.status === 'rejected')
        throw done.reason;
    const { report, restored } = done.value;
    await note(noted.value, restored);
    return report;
}
/** A failure to keep it costs a slower save, no more. */
async function writeSession(key, session, { env, log }) {
    const file = sessionFile(key, env);
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        await (0,promises_.writeFile)(file, JSON.stringify(session), { mode: 0o600 });
    }
    catch (error) {
        log.debug(`${file} could not be written: ${error.message}`);
    }
}
/** What the last restore of this key left; undefined when there was none. */
async function readSession(key, { env, log }) {
    const file = sessionFile(key, env);
    try {
        const value = (0,json/* parseJson */.qF)(await (0,promises_.readFile)(file), file);
        const list = (name) => {
            const part = (0,json/* isObject */.Gv)(value) ? (0,json/* field */.ZZ)(value, name) : undefined;
            return Array.isArray(part) ? part : [];
        };
        const texts = (name) => new Set(list(name).filter((id) => typeof id === 'string'));
        const pairs = list('pulled').filter((pair) => {
            return (Array.isArray(pair) && pair.length === 2 && pair.every((text) => typeof text === 'string' && (0,digest/* isDigest */.Bc)(text)));
        });
        const time = (0,json/* isObject */.Gv)(value) ? (0,json/* field */.ZZ)(value, 'started') : undefined;
        const started = typeof time === 'number' ? time : undefined;
        return { before: texts('before'), restored: texts('restored'), pulled: new Map(pairs), started };
    }
    catch (error) {
        log.debug(`nothing is known of a restore before: ${error.message}`);
        return undefined;
    }
}
/** In a job its own temporary folder, which ends with it; else beside the user's caches. */
function sessionFile(key, env) {
    const folder = env.RUNNER_TEMP || (0,external_node_path_.join)(env.XDG_CACHE_HOME || (0,external_node_path_.join)(env.HOME || (0,external_node_os_.homedir)(), '.cache'), 'seaworthy');
    return (0,external_node_path_.join)(folder, 'seaworthy-cache', `${(0,digest/* hexOf */.ZD)((0,digest/* digestOf */.ol)(key)).slice(0, 32)}.json`);
}
//# sourceMappingURL=session.js.map

/***/ }),

/***/ 74038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ loadTakes),
/* harmony export */   Ie: () => (/* binding */ presentLayers),
/* harmony export */   My: () => (/* binding */ chainsOf),
/* harmony export */   QE: () => (/* binding */ viewEngine)
/* harmony export */ });
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64857);
/* harmony import */ var _runtime_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92359);


/** That an engine is asked at once. */
const QUESTIONS_AT_ONCE = 8;
/** Asks an engine for every layer chain it has; `listed` is its list of images, where that is known. The containerd store does not tell, and finds out by itself. */
async function viewEngine(engine, listed) {
    const chains = new Set();
    const pulled = new Set();
    if (!engine.info.containerdStore) {
        const images = listed ?? (await engine.images());
        for (const image of await (0,_runtime_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .mapLimited */ .b)(images, QUESTIONS_AT_ONCE, ({ id }) => engine.inspect(id))) {
            if (image === undefined)
                continue;
            for (const chain of chainsOf(image.diffIds)) {
                chains.add(chain);
                if (image.repoDigests.length > 0)
                    pulled.add(chain);
            }
        }
    }
    return { engine, chains, pulled };
}
/** The chains that an image with these layers is made of, as they are named in an `EngineView`. */
function chainsOf(diffIds) {
    return diffIds.map((_, i) => diffIds.slice(0, i + 1).join());
}
/** How many of the first layers the engine has, as a chain. */
function presentLayers({ chains }, diffIds) {
    for (let length = diffIds.length; length > 0; length--) {
        if (chains.has(diffIds.slice(0, length).join()))
            return length;
    }
    return 0;
}
/** Whether `loadMissing` can give these layers to the engine: it has the classic store, and those before Docker 23 read no zstd. */
function loadTakes({ info }, layers) {
    const isOld = (Number.parseInt(info.version, 10) || 0) < 23;
    return !info.containerdStore && !(isOld && layers.some(({ mediaType }) => (0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .compressionOf */ .MB)(mediaType) === 'zstd'));
}
//# sourceMappingURL=layer-chains.js.map

/***/ }),

/***/ 83045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ loadMissing)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _stores_once_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24449);
/* harmony import */ var _stores_tar_write_tar_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52435);





/**
 * Gives an image to an engine with the classic image store by a `docker load` archive without its first `present` layers, which the
 * engine must have as a chain: it opens the file of a layer only when it lacks that chain. Layers stay packed as they are;
 * engines before Docker 23 read no zstd. The archive names nothing, so no name moves before the ID has been checked:
 * an engine does not check configs. Fails, and leaves nothing, when the chain is not there.
 */
async function loadMissing(engine, source, document, present, names, runtime) {
    const { config, layers } = document.content;
    let broken;
    const tar = watched((0,_stores_tar_write_tar_js__WEBPACK_IMPORTED_MODULE_3__/* .writeTar */ .F)(members(source, document, present, runtime)), (error) => {
        broken = { error };
    });
    await engine.load(tar).catch((error) => {
        // What stopped us from sending says more than what the engine makes of half an archive.
        throw broken === undefined ? error : broken.error;
    });
    const image = await engine.inspect(config.digest);
    if (image?.id !== config.digest || image.diffIds.length !== layers.length) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('failed', `the engine loaded ${source.label} but does not hold the image that was sent`);
    }
    for (const name of names)
        await engine.tag(config.digest, (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(name), name.tag ?? 'latest');
}
function* members(source, document, present, { signal }) {
    const { config, layers } = document.content;
    const fileOf = (i) => `${i}-${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(layers[i].digest)}.tar`;
    const read = async function* (blob) {
        for await (const chunk of source.readBlob(blob)) {
            signal?.throwIfAborted();
            yield chunk;
        }
    };
    const list = [{ Config: `${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(config.digest)}.json`, RepoTags: null, Layers: layers.map((_, i) => fileOf(i)) }];
    const manifest = Buffer.from(JSON.stringify(list));
    yield { name: 'manifest.json', size: manifest.byteLength, content: (0,_stores_once_js__WEBPACK_IMPORTED_MODULE_4__/* .once */ .O)(manifest) };
    yield { name: `${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(config.digest)}.json`, size: config.size, content: read(config) };
    for (const [i, layer] of layers.entries()) {
        if (i >= present)
            yield { name: fileOf(i), size: layer.size, content: read(layer) };
    }
}
async function* watched(bytes, failed) {
    try {
        yield* bytes;
    }
    catch (error) {
        failed(error);
        throw error;
    }
}
//# sourceMappingURL=load-missing.js.map

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

/***/ })

};
