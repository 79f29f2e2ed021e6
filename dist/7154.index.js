export const id = 7154;
export const ids = [7154];
export const modules = {

/***/ 91864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restoreCache: () => (/* binding */ restoreCache)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/cache/find-record.js
var find_record = __webpack_require__(59685);
// EXTERNAL MODULE: ./lib/cache/known-layers.js
var known_layers = __webpack_require__(89720);
// EXTERNAL MODULE: ./lib/cache/record.js
var record = __webpack_require__(86449);
// EXTERNAL MODULE: ./lib/cache/report.js
var cache_report = __webpack_require__(88282);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/engine/import.js + 1 modules
var engine_import = __webpack_require__(93055);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/stores/tar/write-tar.js
var write_tar = __webpack_require__(52435);
;// CONCATENATED MODULE: ./lib/engine/load-missing.js




/**
 * Gives an image to an engine with the classic image store by a `docker load` archive without its first `present` layers, which the
 * engine must have as a chain: it opens the file of a layer only when it lacks that chain. Layers stay packed as they are;
 * engines before Docker 23 read no zstd. The archive names nothing, so no name moves before the ID has been checked:
 * an engine does not check configs. Fails, and leaves nothing, when the chain is not there.
 */
async function loadMissing(engine, source, document, present, names, runtime) {
    const { config, layers } = document.content;
    let broken;
    const tar = watched((0,write_tar/* writeTar */.F)(members(source, document, present, runtime)), (error) => {
        broken = { error };
    });
    await engine.load(tar).catch((error) => {
        // What stopped us from sending says more than what the engine makes of half an archive.
        throw broken === undefined ? error : broken.error;
    });
    const image = await engine.inspect(config.digest);
    if (image?.id !== config.digest || image.diffIds.length !== layers.length) {
        throw new failure/* Failure */.HR('failed', `the engine loaded ${source.label} but does not hold the image that was sent`);
    }
    for (const name of names)
        await engine.tag(config.digest, (0,reference/* repositoryOf */._M)(name), name.tag ?? 'latest');
}
function* members(source, document, present, { signal }) {
    const { config, layers } = document.content;
    const fileOf = (i) => `${i}-${(0,digest/* hexOf */.ZD)(layers[i].digest)}.tar`;
    const read = async function* (blob) {
        for await (const chunk of source.readBlob(blob)) {
            signal?.throwIfAborted();
            yield chunk;
        }
    };
    const list = [{ Config: `${(0,digest/* hexOf */.ZD)(config.digest)}.json`, RepoTags: null, Layers: layers.map((_, i) => fileOf(i)) }];
    const manifest = Buffer.from(JSON.stringify(list));
    yield { name: 'manifest.json', size: manifest.byteLength, content: once(manifest) };
    yield { name: `${(0,digest/* hexOf */.ZD)(config.digest)}.json`, size: config.size, content: read(config) };
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
async function* once(bytes) {
    yield bytes;
}
//# sourceMappingURL=load-missing.js.map
// EXTERNAL MODULE: ./lib/image/config.js
var image_config = __webpack_require__(44887);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(64857);
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var platform = __webpack_require__(17035);
// EXTERNAL MODULE: ./lib/runtime/format-bytes.js
var format_bytes = __webpack_require__(79807);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/stores/byte-reader.js
var byte_reader = __webpack_require__(50940);
// EXTERNAL MODULE: ./lib/stores/compress/sniff.js
var sniff = __webpack_require__(75703);
;// CONCATENATED MODULE: ./lib/cache/bounded-store.js





/**
 * The same store, whose blobs together unpack to at most `limit` bytes: an engine unpacks what it is given until the disk is full. So
 * what is packed is unpacked here too, on its way, and thrown away.
 */
function boundedStore(store, limit) {
    const budget = { left: limit };
    const check = (bytes) => {
        budget.left -= bytes;
        if (budget.left >= 0)
            return;
        throw new failure/* Failure */.HR('refused', `its layers unpack to more than the ${(0,format_bytes/* formatBytes */.z)(limit)} that its record allows`, {
            hint: 'Nobody who saves with this tool makes such a record: see who can write to the cache.',
        });
    };
    return {
        ...store,
        readBlob: (blob, range) => {
            // A part cannot be unpacked by itself; an engine asks for one only after it was cut off.
            return range === undefined ? bounded(store.readBlob(blob), check) : store.readBlob(blob, range);
        },
    };
}
async function* bounded(bytes, check) {
    const reader = new byte_reader/* ByteReader */.k(bytes);
    const unpacker = unpackerFor(await reader.peek(sniff/* SNIFF_LENGTH */.m));
    let unpacked = 0;
    let broken;
    unpacker?.on('data', (chunk) => {
        unpacked += chunk.byteLength;
    });
    unpacker?.on('error', (error) => {
        broken = error;
    });
    try {
        for await (const chunk of reader.stream()) {
            if (unpacker === undefined)
                unpacked += chunk.byteLength;
            else if (broken === undefined && !unpacker.write(chunk))
                await drained(unpacker);
            check(unpacked);
            unpacked = 0;
            if (broken !== undefined)
                throw new failure/* Failure */.HR('invalid', 'a layer is damaged: it does not unpack', { cause: broken });
            yield chunk;
        }
    }
    finally {
        unpacker?.destroy();
        await reader.close();
    }
}
/** Resolves when the stream can take more, or is broken. */
function drained(stream) {
    return new Promise((resolve) => {
        const done = () => {
            for (const event of ['drain', 'error', 'close'])
                stream.off(event, done);
            resolve();
        };
        for (const event of ['drain', 'error', 'close'])
            stream.on(event, done);
    });
}
function unpackerFor(head) {
    const format = (0,sniff/* sniffCompression */.H)(head);
    if (format === 'gzip')
        return external_node_zlib_.createGunzip({ chunkSize: 1024 * 1024 });
    if (format === 'zstd' && typeof external_node_zlib_.createZstdDecompress === 'function') {
        return external_node_zlib_.createZstdDecompress({ chunkSize: 1024 * 1024 });
    }
    return undefined;
}
//# sourceMappingURL=bounded-store.js.map
// EXTERNAL MODULE: ./lib/stores/compress/decompress.js + 6 modules
var decompress = __webpack_require__(31380);
// EXTERNAL MODULE: ./lib/stores/memory.js
var memory = __webpack_require__(38571);
;// CONCATENATED MODULE: ./lib/cache/record-store.js






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
    const find = (name) => ((0,digest/* isDigest */.Bc)(name) ? documents.get(name) : undefined);
    return {
        label,
        counts,
        resolve: async (name) => find(name)?.descriptor,
        readManifest: async (name) => {
            const document = find(name);
            if (document === undefined)
                throw (0,memory/* missing */.LO)(label, name);
            return document;
        },
        statBlob: async (digest) => {
            const blob = blobs.get(digest);
            return blob === undefined ? undefined : { digest, size: blob.size };
        },
        readBlob: (wanted, range) => {
            const blob = blobs.get(wanted.digest);
            if (blob === undefined)
                throw (0,memory/* missing */.LO)(label, wanted.digest);
            return readRecorded(blob, range, entries, connections, counts, label);
        },
        async *tags() { },
        async *referrers() { },
        close: async () => { },
    };
}
async function* readRecorded(blob, range, entries, connections, counts, label) {
    const whole = (0,verify/* verified */.zr)(await record_store_open(blob, entries, connections, counts), blob, label);
    try {
        if (range === undefined)
            yield* whole;
        else
            yield* slice(whole, range);
    }
    catch (error) {
        const isWrong = error instanceof failure/* Failure */.HR && (error.code === 'mismatch' || error.code === 'invalid');
        if (isWrong && blob.kind === 'entry')
            counts.damaged.add(blob.entry);
        throw error;
    }
}
async function record_store_open(blob, entries, connections, counts) {
    switch (blob.kind) {
        case 'text':
            return record_store_once(new TextEncoder().encode(blob.text));
        case 'entry': {
            counts.entries.add(blob.digest);
            const { offset, stored } = blob;
            const part = offset === undefined ? undefined : { start: offset, end: offset + stored - 1 };
            const bytes = counted(entries.read(blob.entry, part), stored, blob.entry, (size) => {
                counts.entryBytes += size;
            });
            return blob.encoding === 'none' ? bytes : (0,decompress/* decompress */.m)(bytes, { maxBytes: blob.size });
        }
        case 'upstream': {
            counts.upstream.add(blob.digest);
            const { registry, repository } = (0,reference/* parseReference */.F2)(blob.repository);
            const store = (await connections.registry(registry)).repository(repository);
            return counted(store.readBlob(blob), blob.size, blob.repository, (size) => {
                counts.upstreamBytes += size;
            });
        }
    }
}
/** Passes on at most what was announced: what is longer is not what was saved. */
async function* counted(bytes, most, where, count) {
    let size = 0;
    for await (const chunk of bytes) {
        size += chunk.byteLength;
        if (size > most)
            throw new failure/* Failure */.HR('mismatch', `${where} has more than the ${most} bytes that its record says`);
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
async function* record_store_once(bytes) {
    yield bytes;
}
//# sourceMappingURL=record-store.js.map
;// CONCATENATED MODULE: ./lib/cache/restore-image.js













/** Of the free disk, so that the job has some left to work with. */
const DISK_SHARE = 0.9;
const CONFIG_LIMIT = 8 * 1024 * 1024;
/** Asks an engine for every layer chain it has. The containerd store does not tell, and finds out by itself. */
async function viewEngine(engine) {
    const chains = new Set();
    if (!engine.info.containerdStore) {
        for (const { id } of await engine.images()) {
            const image = await engine.inspect(id);
            for (const i of image?.diffIds.keys() ?? [])
                chains.add(image?.diffIds.slice(0, i + 1).join() ?? '');
        }
    }
    return { engine, chains };
}
/**
 * Brings one image of a record back under these names, fetching only what the engine lacks. Throws what stands in the way;
 * the engine is then as it was, but for layers that no name refers to.
 */
async function restoreImage(image, names, view, cache, isSigned) {
    const { engine } = view;
    const { runtime } = cache.connections;
    const store = recordStore(image, cache.entries, cache.connections);
    const document = imageDocument(image, engine);
    const content = document.content;
    const id = (0,record/* idOf */.TH)(image, engine.info.containerdStore);
    const layers = content.layers.length;
    const nothing = { bytes: 0, upstreamBytes: 0 };
    if ((await engine.inspect(id))?.id === id) {
        for (const name of names)
            await engine.tag(id, (0,reference/* repositoryOf */._M)(name), name.tag ?? 'latest');
        return { hit: true, way: 'present', layers: { present: layers, restored: 0, upstream: 0, missing: 0 }, ...nothing };
    }
    const diffIds = await readDiffIds(store, content);
    const present = presentLayers(view, diffIds);
    const missing = await missingLayers(image, content, present, cache);
    if (missing > 0) {
        if (image.pulled === null)
            throw new MissingLayers(missing, layers);
        return await pullInstead(image.pulled, names, view, cache, { present: 0, restored: 0, upstream: layers, missing });
    }
    const room = await freeDisk(engine);
    checkRoom(image, content, present, room);
    const bounded = isSigned ? store : boundedStore(store, unpackedLimit(image, room));
    let way;
    try {
        way = await bringIn(bounded, document, present, names, view, cache);
        const there = await engine.inspect((0,reference/* familiar */.ce)(names[0]));
        if (there?.id !== id) {
            throw new failure/* Failure */.HR('mismatch', `the engine made ${there?.id ?? 'nothing'} of it, not ${id}`);
        }
    }
    catch (error) {
        await removeDamaged(store, cache);
        throw error;
    }
    for (const i of diffIds.keys())
        view.chains.add(diffIds.slice(0, i + 1).join());
    const { counts } = store;
    const of = (set) => content.layers.filter(({ digest }) => set.has(digest)).length;
    const [restored, upstream] = [of(counts.entries), of(counts.upstream)];
    runtime.log.debug(`${store.label}: ${restored} layers from the cache, ${upstream} from upstream, by ${way}`);
    return {
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
 * A classic engine that has the lower layers gets the others by `docker load` without them: it knows its layers by their content, while a
 * pull knows them only under the digest they were once pulled by. Everything else goes by the registry protocol.
 */
async function bringIn(store, document, present, names, { engine }, { connections: { runtime } }) {
    const { layers } = document.content;
    const hasZstd = layers.slice(present).some(({ mediaType }) => (0,media_types/* compressionOf */.MB)(mediaType) === 'zstd');
    if (!engine.info.containerdStore && present > 0 && !(hasZstd && majorOf(engine) < 23)) {
        try {
            await loadMissing(engine, store, document, present, names, runtime);
            return 'missing-layers';
        }
        catch (error) {
            if (store.counts.damaged.size > 0 || runtime.signal?.aborted === true)
                throw error;
            runtime.log.debug(`${store.label}: the missing layers alone could not be loaded: ${error.message}`);
        }
    }
    const [root] = [document.descriptor.digest];
    return (await (0,engine_import/* importImage */.J)(engine, store, root, names, runtime)).way;
}
function majorOf(engine) {
    return Number.parseInt(engine.info.version, 10) || 0;
}
/** The manifest for the engine's platform. An engine with the containerd store is given the top manifest, which is its ID. */
function imageDocument(image, engine) {
    const [root] = image.manifests;
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
function presentLayers({ chains }, diffIds) {
    for (let length = diffIds.length; length > 0; length--) {
        if (chains.has(diffIds.slice(0, length).join()))
            return length;
    }
    return 0;
}
/** How many layers above those that the engine has are neither in the cache nor upstream. */
async function missingLayers(image, { layers }, present, { entries }) {
    const wanted = new Set(layers.slice(present).map(({ digest }) => digest));
    const needed = image.blobs.flatMap((blob) => (wanted.has(blob.digest) && blob.kind === 'entry' ? [blob] : []));
    const there = await entries.has([...new Set(needed.map(({ entry }) => entry))]);
    return needed.filter(({ entry }) => !there.has(entry)).length;
}
async function pullInstead(pulled, names, { engine }, { connections }, layers) {
    const { registry, repository, digest } = (0,reference/* parseReference */.F2)(pulled);
    const store = (await connections.registry(registry)).repository(repository);
    await (0,engine_import/* importImage */.J)(engine, store, digest, names, connections.runtime);
    return { hit: true, way: 'pull', layers, bytes: 0, upstreamBytes: 0 };
}
/** Free bytes where the engine keeps images; undefined when that is not on this machine. */
async function freeDisk({ info, endpoint }) {
    if (endpoint.kind !== 'socket' || info.root === '')
        return undefined;
    const stats = await (0,promises_.statfs)(info.root).catch(() => undefined);
    return stats === undefined ? undefined : stats.bavail * stats.bsize;
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
/** What is damaged would be found damaged again and again, and never be stored anew, since it is there. */
async function removeDamaged({ counts }, { entries, connections }) {
    for (const key of counts.damaged) {
        await entries.remove(key).catch((error) => {
            connections.runtime.log.debug(`the damaged entry ${key} could not be taken away: ${error.message}`);
        });
    }
}
//# sourceMappingURL=restore-image.js.map
// EXTERNAL MODULE: ./lib/cache/select.js
var cache_select = __webpack_require__(54756);
;// CONCATENATED MODULE: ./lib/cache/restore.js








const NO_LAYERS = { present: 0, restored: 0, upstream: 0, missing: 0 };
/**
 * Brings the images of the newest record of the cache's key back into the engine, each by itself: what is missing, damaged or
 * refused is one warning, and the others go on. Throws only where nothing could be tried (no engine, no cache).
 */
async function restoreCache(request, cache) {
    const { clock, log, signal } = cache.connections.runtime;
    const warnings = [];
    const warn = (message) => {
        warnings.push(message);
        log.warn(message);
    };
    const started = clock.now();
    const report = (0,cache_report/* emptyReport */._O)(cache.entries.label, cache.key);
    const found = await (0,find_record/* findRecord */.T)(cache, warn);
    const lookup = (clock.now() - started) / 1000;
    if (found === undefined) {
        log.info(`${cache.entries.label} has no image record for the key "${cache.key}"`);
        const restored = { ids: [], pulled: [] };
        return { found, restored, report: { ...report, seconds: { ...report.seconds, lookup }, warnings } };
    }
    const view = await viewEngine(await cache.connections.engine());
    const images = [];
    const restored = { ids: [], pulled: [] };
    for (const image of found.record.images) {
        signal?.throwIfAborted();
        const done = await restoreOne(image, request, view, cache, found, warn);
        if (done === undefined)
            continue;
        images.push(done);
        if (done.hit && done.way !== 'present')
            restored.ids.push((0,record/* idOf */.TH)(image, view.engine.info.containerdStore));
        if (done.way === 'loopback')
            for (const [diffId, { digest }] of (0,known_layers/* pairsOf */.f)(image))
                restored.pulled.push([diffId, digest]);
    }
    const restore = (clock.now() - started) / 1000 - lookup;
    return {
        found,
        restored,
        report: {
            ...report,
            record: found.entryKey,
            signed: found.isSigned,
            images,
            seconds: { ...report.seconds, lookup, restore },
            secondsSaved: secondsSaved(images, lookup + restore),
            warnings,
        },
    };
}
/** What the restored images took to make, at least, less what restoring took; undefined when none of them tells. */
function secondsSaved(images, cost) {
    const made = images.flatMap(({ hit, way, made: seconds }) => hit && way !== 'present' && seconds !== null ? [seconds] : []);
    return made.length === 0 ? null : made.reduce((sum, seconds) => sum + seconds, 0) - cost;
}
async function restoreOne(image, request, view, cache, found, warn) {
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
        const done = await restoreImage(image, free, view, cache, found.isSigned);
        const seconds = (clock.now() - started) / 1000;
        return { name, ...done, made, seconds, ...(reason === undefined ? {} : { reason }) };
    }
    catch (error) {
        if (cache.connections.runtime.signal?.aborted === true)
            throw error;
        warn(`${name} was not restored: ${(0,failure/* describeError */.Uc)(error)}`);
        const missing = error instanceof MissingLayers ? error.missing : 0;
        const seconds = (clock.now() - started) / 1000;
        const reason = error instanceof Error ? error.message : String(error);
        return { ...failed, layers: { ...failed.layers, missing }, seconds, reason };
    }
}
/** A record may give a name to its image, never take one from another: it could be made to rename any image of the job. */
async function freeNames(names, image, { engine }) {
    const ids = new Set(image.manifests.flatMap(({ descriptor, content }) => content.kind === 'index' ? [descriptor.digest] : [descriptor.digest, content.config.digest]));
    const there = await Promise.all(names.map((name) => engine.inspect((0,reference/* familiar */.ce)(name))));
    const isFree = (i) => there[i] === undefined || ids.has(there[i].id);
    return { free: names.filter((_, i) => isFree(i)), taken: names.filter((_, i) => !isFree(i)) };
}
//# sourceMappingURL=restore.js.map

/***/ }),

/***/ 93055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ importImage)
});

// EXTERNAL MODULE: ./lib/image/config.js
var image_config = __webpack_require__(44887);
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var image_platform = __webpack_require__(17035);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
// EXTERNAL MODULE: ./lib/engine/facade.js
var engine_facade = __webpack_require__(77222);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/stores/archive/create-archive.js + 3 modules
var create_archive = __webpack_require__(78608);
// EXTERNAL MODULE: ./lib/stores/copy/copy.js + 4 modules
var copy = __webpack_require__(5685);
;// CONCATENATED MODULE: ./lib/engine/load.js




/**
 * Gives one image to an engine as `docker load` does: a tar of all its layers, written while the engine reads. Layers go
 * uncompressed, since engines before 23 read no other kind than plain and gzip, and unpack them all the same.
 */
async function loadInto(engine, source, document, names, runtime) {
    const tar = new external_node_stream_.PassThrough({ highWaterMark: 1024 * 1024 });
    const archive = await (0,create_archive.createArchive)(tar, runtime, {
        label: `${source.label} for ${engine.endpoint.label}`,
        decompressLayers: true,
        platform: engine.info.platform,
    });
    const write = async () => {
        try {
            const tags = names.map(reference/* familiar */.ce);
            await (0,copy/* copyImage */.L1)({ source, name: document.descriptor.digest, targets: [{ store: archive, tags }] }, runtime);
            await archive.close();
        }
        catch (error) {
            await archive.discard();
            // The engine must see a broken stream, not a short archive.
            tar.destroy(error);
            throw error;
        }
    };
    let first;
    const note = (error) => {
        first ??= { error };
        // An engine that has given up reads no more, and the writer would wait for it for ever.
        tar.destroy(error);
    };
    await Promise.all([write().catch(note), engine.load(tar).catch(note)]);
    if (first !== undefined)
        throw first.error;
}
//# sourceMappingURL=load.js.map
// EXTERNAL MODULE: ./lib/engine/remove-name.js
var remove_name = __webpack_require__(67762);
// EXTERNAL MODULE: ./lib/engine/staging.js
var engine_staging = __webpack_require__(19123);
// EXTERNAL MODULE: ./lib/engine/traces.js
var traces = __webpack_require__(94342);
;// CONCATENATED MODULE: ./lib/engine/import.js










const CONFIG_LIMIT = 8 * 1024 * 1024;
/**
 * Brings an image into the engine under the given names (each with a tag, at least one). Through the loopback registry
 * where the engine reaches it: it then fetches only the layers it lacks and checks every digest. Else by `docker load`
 * of a tar made on the fly. Afterwards the engine is asked whether it holds just this image.
 */
async function importImage(engine, source, name, names, runtime, platform) {
    const document = await imageFor(platform ?? engine.info.platform, source, name);
    if (await (0,engine_facade/* sharesLoopback */.I)(engine, runtime)) {
        await importByLoopback(engine, source, document, names, runtime);
        return { id: await checkImported(engine, source, document, names), way: 'loopback' };
    }
    runtime.log.info(`${engine.endpoint.label} does not share this machine's loopback: the image enters it whole, by docker load`);
    await loadInto(engine, source, document, names, runtime);
    return { id: await checkImported(engine, source, document, names), way: 'load' };
}
/** The image for a platform: of an index the entry that such a machine would choose. */
async function imageFor(platform, source, name) {
    const document = await source.readManifest(name);
    if (document.content.kind === 'manifest')
        return document;
    const entry = (0,image_platform/* choosePlatform */.xV)(document.content.manifests, platform);
    if (entry !== undefined)
        return await source.readManifest(entry.digest);
    throw new failure/* Failure */.HR('not-found', `${source.label}:${name} has no image for ${(0,image_platform/* formatPlatform */.Bq)(platform)}`, {
        reference: name,
        hint: 'Name one that it has with --platform os/architecture.',
    });
}
async function importByLoopback(engine, source, document, names, runtime) {
    await (0,traces/* removeTraces */.d)(engine, runtime);
    const staging = (0,engine_staging/* stagingStore */.x)(source, source.label);
    const tag = 'import';
    await staging.writeManifest(document, tag);
    const facade = await (0,engine_facade/* openFacade */.L)(staging, runtime);
    const loopback = `${facade.repository}:${tag}`;
    try {
        try {
            await engine.pull(facade.repository, tag, facade.auth);
            for (const name of names)
                await engine.tag(loopback, (0,reference/* repositoryOf */._M)(name), name.tag ?? 'latest');
        }
        finally {
            await (0,remove_name/* removeName */.o)(engine, loopback, runtime);
        }
    }
    finally {
        await facade.close();
    }
}
/** The layers must be ours, and in the classic store the ID is the config's digest. */
async function checkImported(engine, source, document, [name]) {
    const { config } = document.content;
    const wanted = (0,image_config/* parseImageConfig */.F)(await (0,verify/* collect */.Fo)(source.readBlob(config), CONFIG_LIMIT, 'the image config')).diffIds;
    const shown = name === undefined ? 'the image' : `${(0,reference/* repositoryOf */._M)(name)}:${name.tag ?? 'latest'}`;
    const image = await engine.inspect(shown);
    const isOurs = image !== undefined && image.diffIds.join() === wanted.join();
    if (isOurs && (engine.info.containerdStore || image.id === config.digest))
        return image.id;
    throw new failure/* Failure */.HR('failed', `the engine took ${shown} but does not hold the image that was sent`, {
        reference: shown,
        hint: "Remove it (docker rmi) and try again; if it stays so, the engine's image store is damaged.",
    });
}
//# sourceMappingURL=import.js.map

/***/ }),

/***/ 79005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ DOCKER_MANIFEST_FILE),
/* harmony export */   l: () => (/* binding */ parseDockerManifest)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);


const DOCKER_MANIFEST_FILE = 'manifest.json';
const MAX_BYTES = 64 * 1024 * 1024;
/** Reads the `manifest.json` of `docker save` (moby image/spec/v1.2.md, "Combined Image JSON"). */
function parseDockerManifest(bytes, label) {
    const where = `${label}: ${DOCKER_MANIFEST_FILE}`;
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(bytes, where, { maxBytes: MAX_BYTES, maxDepth: 16 });
    if (!Array.isArray(value))
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('invalid', `${where} is not a list of images`);
    return value.map((item, i) => {
        if (!(0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(item))
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('invalid', `${where}: image ${i} is not an object`);
        const config = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(item, 'Config');
        if (typeof config !== 'string' || config === '')
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('invalid', `${where}: image ${i} has no Config`);
        return {
            config: tarPath(config),
            repoTags: strings(item, 'RepoTags', `${where}: image ${i}`),
            layers: strings(item, 'Layers', `${where}: image ${i}`).map(tarPath),
        };
    });
}
function strings(item, key, where) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(item, key) ?? [];
    if (Array.isArray(value) && value.every((part) => typeof part === 'string'))
        return value;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('invalid', `${where}: ${key} is not a list of strings`);
}
/** Docker on Windows once wrote its own separators. */
function tarPath(path) {
    return path.replaceAll('\\', '/').replace(/^(\.?\/)+/, '');
}
//# sourceMappingURL=docker-manifest.js.map

/***/ }),

/***/ 35537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ parseTarHeader),
/* harmony export */   Zl: () => (/* binding */ badTar),
/* harmony export */   ei: () => (/* binding */ isZeroBlock),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   k_: () => (/* binding */ paddedSize),
/* harmony export */   mv: () => (/* binding */ TAR_BLOCK)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/** Bytes of a header, and what everything in a tar is padded to. */
const TAR_BLOCK = 512;
/**
 * Reads one header (POSIX.1-1988 ustar, GNU and V7). Throws `Failure('invalid')` for a wrong checksum or a number that is
 * none, negative, or past 2^53.
 */
function parseTarHeader(block) {
    const checksum = readNumber(block, 148, 8, 'checksum');
    if (checksum !== sum(block, false) && checksum !== sum(block, true))
        throw badTar('a header has a wrong checksum');
    const magic = readText(block, 257, 6);
    // Only POSIX headers have a prefix; GNU keeps times there.
    const prefix = magic === 'ustar' && block[262] === 0 ? readText(block, 345, 155) : '';
    const name = readText(block, 0, 100);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        flag: String.fromCharCode(block[156] || 0x30),
        size: readNumber(block, 124, 12, 'size'),
        linkName: readText(block, 157, 100),
        mode: readNumber(block, 100, 8, 'mode'),
        modified: readNumber(block, 136, 12, 'time', true),
    };
}
function isZeroBlock(block) {
    return block.every((byte) => byte === 0);
}
/** Bytes from the start of the content to the next header. */
function paddedSize(size) {
    return Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
}
function badTar(reason) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `the tar cannot be read: ${reason}`, {
        hint: 'It is damaged, cut short, or not a tar; make it again.',
    });
}
/** Text of a header or record: UTF-8, and byte by byte where it is not, so that no two names fall together. */
function decodeText(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return Buffer.from(bytes).toString('latin1');
    }
}
function readText(block, start, length) {
    const bytes = block.subarray(start, start + length);
    const end = bytes.indexOf(0);
    return decodeText(end < 0 ? bytes : bytes.subarray(0, end));
}
function readNumber(block, start, length, what, signed = false) {
    const bytes = block.subarray(start, start + length);
    const value = (bytes[0] & 0x80) === 0 ? readOctal(bytes, what) : readBase256(bytes, what);
    if (value < 0 && !signed)
        throw badTar(`an entry has a negative ${what}`);
    return value;
}
function readOctal(bytes, what) {
    const text = Buffer.from(bytes)
        .toString('latin1')
        .replace(/^[ \0]+|[ \0].*$/gs, '');
    if (!/^[0-7]*$/.test(text))
        throw badTar(`an entry has a ${what} that is no octal number`);
    return text === '' ? 0 : Number.parseInt(text, 8);
}
/** GNU's big-endian two's complement for numbers that octal digits have no room for. */
function readBase256(bytes, what) {
    const first = bytes[0];
    // The top bit marks the form; the next is the sign.
    let value = BigInt((first & 0x40) === 0 ? first & 0x3f : (first & 0x3f) - 0x40);
    for (const byte of bytes.subarray(1))
        value = value * 256n + BigInt(byte);
    const number = Number(value);
    if (!Number.isSafeInteger(number))
        throw badTar(`an entry has a ${what} past all limits`);
    return number;
}
function sum(block, signed) {
    let total = 0;
    for (let i = 0; i < TAR_BLOCK; i++) {
        const byte = i >= 148 && i < 156 ? 0x20 : block[i];
        total += signed && byte > 127 ? byte - 256 : byte;
    }
    return total;
}
//# sourceMappingURL=header.js.map

/***/ }),

/***/ 82443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ parsePaxRecords),
/* harmony export */   y: () => (/* binding */ encodePaxRecords)
/* harmony export */ });
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35537);

const SPACE = 0x20;
const LINE_FEED = 0x0a;
/**
 * Reads PAX records, each `LENGTH KEY=VALUE\n` (POSIX.1-2001 pax, extended header). An empty value means that the key of the
 * plain header holds again.
 */
function parsePaxRecords(bytes) {
    const records = new Map();
    for (let at = 0; at < bytes.byteLength;) {
        const space = bytes.indexOf(SPACE, at);
        const digits = space < 0 ? '' : (0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(bytes.subarray(at, space));
        const length = /^[0-9]{1,9}$/.test(digits) ? Number(digits) : 0;
        const end = at + length;
        if (end <= space + 1 || end > bytes.byteLength || bytes[end - 1] !== LINE_FEED)
            throw (0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .badTar */ .Zl)('a PAX record is broken');
        const record = bytes.subarray(space + 1, end - 1);
        const equals = record.indexOf(0x3d);
        if (equals < 1)
            throw (0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .badTar */ .Zl)('a PAX record has no key');
        const value = (0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(record.subarray(equals + 1));
        if (value.includes('\0'))
            throw (0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .badTar */ .Zl)('a PAX record has a zero byte in it');
        records.set((0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(record.subarray(0, equals)), value);
        at = end;
    }
    return records;
}
function encodePaxRecords(records) {
    return Buffer.from(Object.entries(records)
        .map(([key, value]) => paxRecord(` ${key}=${value}\n`))
        .join(''));
}
/** The length counts its own digits. */
function paxRecord(rest) {
    const bytes = Buffer.byteLength(rest);
    let length = bytes + String(bytes).length;
    if (String(length).length > String(bytes).length)
        length++;
    return `${length}${rest}`;
}
//# sourceMappingURL=pax.js.map

/***/ })

};
