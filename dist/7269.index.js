export const id = 7269;
export const ids = [7269];
export const modules = {

/***/ 29751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ LOOPBACK),
/* harmony export */   h: () => (/* binding */ overlayRepositories)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _stores_checked_blobs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99560);
/* harmony import */ var _stores_memory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38571);
/* harmony import */ var _record_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89373);





/** The host that recorded build caches are named by: where BuildKit found them. */
const LOOPBACK = '127.0.0.1';
/**
 * Repositories below `prefix`: what is written goes into `own`, what is read comes from there or else from the build caches of a record,
 * whose blobs are fetched when somebody wants them, and checked before BuildKit gets the first byte: it keeps what it got of a blob. An
 * entry that is damaged is taken away. Every other name is an empty repository that nobody can write to.
 */
function overlayRepositories(prefix, own, builds, entries, connections) {
    const closed = readOnly((0,_stores_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .memoryStore */ .LK)('nothing'));
    const checked = (0,_stores_checked_blobs_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedBlobs */ .y)(blobsOf(builds, entries, connections), connections.runtime);
    const recorded = (name) => builds.flatMap((image) => image.names.flatMap((text) => {
        const { repository, tag = '' } = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
        return repository === name ? [[tag, image]] : [];
    }));
    return {
        label: own.label,
        repository: (name) => {
            if (!name.startsWith(`${prefix}/`))
                return closed;
            const short = name.slice(prefix.length + 1);
            return overlay(own.repository(short), recorded(short), checked);
        },
        async *names() { },
        close: () => checked.close(),
    };
}
/** The blobs of all build caches together. */
function blobsOf(builds, entries, connections) {
    const label = 'the build cache';
    const stores = builds.map((image) => (0,_record_store_js__WEBPACK_IMPORTED_MODULE_4__/* .recordStore */ .D)(image, entries, connections));
    const holders = new Map(builds.flatMap(({ blobs }, i) => blobs.map(({ digest }) => [digest, stores[i]])));
    return {
        label,
        statBlob: async (digest) => await holders.get(digest)?.statBlob(digest),
        isNear: (digest) => holders.get(digest)?.isNear?.(digest) ?? false,
        async *readBlob(blob, range) {
            const store = holders.get(blob.digest);
            if (store === undefined)
                throw (0,_stores_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .missing */ .LO)(label, blob.digest);
            try {
                yield* store.readBlob(blob, range);
            }
            catch (error) {
                connections.runtime.log.warn(`${label}: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error)}`);
                await (0,_record_store_js__WEBPACK_IMPORTED_MODULE_4__/* .removeDamaged */ .G)(store, entries, connections.runtime);
                throw error;
            }
        },
    };
}
function overlay(own, recorded, checked) {
    const documents = new Map();
    for (const [tag, { manifests }] of recorded) {
        const [root] = manifests;
        if (root !== undefined)
            documents.set(tag, root);
        for (const document of manifests)
            documents.set(document.descriptor.digest, document);
    }
    const digests = new Set(recorded.flatMap(([, { blobs }]) => blobs.map(({ digest }) => digest)));
    const holderOf = async (digest) => digests.has(digest) && (await own.statBlob(digest)) === undefined ? checked : own;
    return {
        label: own.label,
        resolve: async (name) => (await own.resolve(name)) ?? documents.get(name)?.descriptor,
        readManifest: async (name) => {
            const document = (await own.resolve(name)) === undefined ? documents.get(name) : undefined;
            return document ?? (await own.readManifest(name));
        },
        statBlob: async (digest) => await (await holderOf(digest)).statBlob(digest),
        async *readBlob(blob, range) {
            yield* (await holderOf(blob.digest)).readBlob(blob, range);
        },
        tags: () => own.tags(),
        referrers: (digest, type) => own.referrers(digest, type),
        writeBlob: (blob) => own.writeBlob(blob),
        mountBlob: async () => false,
        writeManifest: (document, tag) => own.writeManifest(document, tag),
        removeTag: async () => false,
        removeManifest: async () => false,
        removeBlob: async () => false,
        close: async () => { },
    };
}
function readOnly(store) {
    const refuse = async () => {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('denied', 'nothing can be kept under this name');
    };
    return {
        label: store.label,
        resolve: (name) => store.resolve(name),
        readManifest: (name) => store.readManifest(name),
        statBlob: (digest) => store.statBlob(digest),
        readBlob: (blob, range) => store.readBlob(blob, range),
        tags: () => store.tags(),
        referrers: (digest, type) => store.referrers(digest, type),
        writeBlob: refuse,
        mountBlob: async () => false,
        writeManifest: refuse,
        removeTag: async () => false,
        removeManifest: async () => false,
        removeBlob: async () => false,
        close: async () => { },
    };
}
//# sourceMappingURL=overlay.js.map

/***/ }),

/***/ 81064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ registryFolder),
/* harmony export */   o4: () => (/* binding */ parseConfig),
/* harmony export */   ur: () => (/* binding */ serveBuildCache)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20438);
/* harmony import */ var _serve_server_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52305);
/* harmony import */ var _ship_connections_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44232);
/* harmony import */ var _stores_directory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46163);
/* harmony import */ var _find_record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59685);
/* harmony import */ var _open_cache_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8561);
/* harmony import */ var _overlay_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29751);










const WATCH_MS = 30_000;
/** No job of a hosted runner lasts longer. */
const LIFETIME_MS = 6 * 60 * 60 * 1000;
/** Serves until it is told to stop, the folder is gone, or six hours have passed. `ready` is given the address once it listens. */
async function serveBuildCache(config, outside, ready) {
    const runtime = { ...outside, env: config.env };
    const connections = (0,_ship_connections_js__WEBPACK_IMPORTED_MODULE_5__.openConnections)({}, runtime);
    const { to, key, requireSigned, githubToken } = config;
    const signingKey = config.signingKey === '' ? undefined : config.signingKey;
    const cache = await (0,_open_cache_js__WEBPACK_IMPORTED_MODULE_8__.openCache)({ to, key, signingKey, requireSigned, githubToken }, connections);
    const builds = config.record === null ? [] : await wholeBuilds(config.record, cache);
    const own = (0,_stores_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .directoryRepositories */ .Q)(registryFolder(config.folder), runtime);
    const repositories = (0,_overlay_js__WEBPACK_IMPORTED_MODULE_9__/* .overlayRepositories */ .h)(config.secret, own, builds, cache.entries, connections);
    const server = await (0,_serve_server_js__WEBPACK_IMPORTED_MODULE_4__/* .serveRegistry */ .R)(repositories, {}, runtime);
    try {
        ready(`127.0.0.1:${server.port}/${config.secret}`);
        await untilOver(config.folder, runtime);
    }
    finally {
        await server.close();
        await repositories.close();
        await cache.entries.close();
        await connections.close();
    }
}
/** The build caches of a record that still are there: BuildKit fails where a layer that was promised is missing, and builds where nothing was. */
async function wholeBuilds(record, cache) {
    const { builds } = (await (0,_find_record_js__WEBPACK_IMPORTED_MODULE_7__/* .readRecord */ .a)(cache, record)).record;
    const entriesOf = ({ blobs }) => blobs.flatMap((blob) => (blob.kind === 'entry' ? [blob.entry] : []));
    const there = await cache.entries.has([...new Set(builds.flatMap(entriesOf))]);
    return builds.filter((build) => entriesOf(build).every((entry) => there.has(entry)));
}
/** Where in its folder the server keeps what is pushed. */
function registryFolder(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'registry');
}
/** Reads what `serveBuildCache` wants to be told. */
function parseConfig(bytes) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes, 'the configuration of the cache server');
    const isWhole = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) &&
        ['folder', 'secret', 'to', 'key', 'signingKey', 'githubToken'].every((name) => typeof (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(value, name) === 'string') &&
        (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(value, 'env'));
    if (isWhole)
        return value;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('invalid', 'the configuration of the cache server is not whole');
}
async function untilOver(folder, { clock, signal, log }) {
    const started = clock.now();
    try {
        while (clock.now() - started < LIFETIME_MS) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(folder);
            await clock.sleep(WATCH_MS, signal);
        }
    }
    catch (error) {
        log.debug(`the cache server ends: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error)}`);
    }
}
//# sourceMappingURL=server.js.map

/***/ }),

/***/ 8561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkCacheOptions: () => (/* binding */ checkCacheOptions),
  openCache: () => (/* binding */ openCache)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/runtime/unfinished.js
var unfinished = __webpack_require__(32543);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
;// CONCATENATED MODULE: ./lib/stores/directory-entries.js








const READ_BYTES = 1024 * 1024;
/** What is read is used; renewing the time of every read would cost a write each. Milliseconds. */
const USED_AGAIN_MS = 60 * 60 * 1000;
/**
 * Cache entries as files of one folder, `ROOT/entries/<key>`, written under another name and linked into place, so that an
 * entry is there whole or not at all and several processes may share the folder. A file's two times are when it was stored
 * (mtime) and last used (atime, set by us: most disks do not keep it). Nothing is forced on to the disk: what a power cut
 * damages is found out by its digest and taken away.
 */
function directoryEntries(root, runtime) {
    const folder = (0,external_node_path_.join)((0,external_node_path_.resolve)(root), 'entries');
    const temporary = (0,external_node_path_.join)((0,external_node_path_.resolve)(root), 'tmp');
    let swept = false;
    return {
        label: root,
        readOnly: undefined,
        isNear: true,
        async has(keys) {
            const found = await Promise.all(keys.map(async (key) => ((await statIfThere(folder, key)) ? key : undefined)));
            return new Set(found.filter((key) => key !== undefined));
        },
        async newest(prefix) {
            return (await sorted(folder, prefix))[0]?.key;
        },
        read: (key, range) => readEntry(folder, key, range, runtime),
        async write(entry) {
            if ((await statIfThere(folder, entry.key)) !== undefined)
                return false;
            if (!swept)
                await sweep(temporary, runtime);
            swept = true;
            return await writeEntry(folder, temporary, entry);
        },
        async *list(prefix) {
            yield* await sorted(folder, prefix);
        },
        async remove(key) {
            const path = entryPath(folder, key);
            if ((await statIfThere(folder, key)) === undefined)
                return false;
            await (0,promises_.rm)(path, { force: true });
            return true;
        },
        async close() { },
    };
}
const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;
/** Checked here, because this is where text becomes a path. */
function entryPath(folder, key) {
    if (KEY.test(key))
        return (0,external_node_path_.join)(folder, key);
    throw new failure/* Failure */.HR('invalid', `"${key.slice(0, 100)}" cannot be the key of a cache entry in a folder`);
}
/** An entry is a file: what somebody else has put there, a link or a pipe that never ends, is none. */
async function statIfThere(folder, key) {
    const info = await (0,promises_.lstat)(entryPath(folder, key)).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return undefined;
        throw error;
    });
    if (info?.isFile() !== true)
        return undefined;
    const created = info.mtimeMs;
    return { key, size: info.size, created, lastUsed: Math.max(info.atimeMs, created) };
}
async function sorted(folder, prefix) {
    const names = await (0,promises_.readdir)(folder).catch((cause) => {
        if (cause.code === 'ENOENT')
            return [];
        throw new failure/* Failure */.HR('failed', `the folder of the cache, ${folder}, cannot be read`, {
            reference: folder,
            hint: 'Check that it is a folder, and who may read it.',
            cause,
        });
    });
    // Whatever else lies there (a copy made by hand) is no entry.
    const keys = names.filter((name) => name.startsWith(prefix) && KEY.test(name));
    const infos = await Promise.all(keys.map((key) => statIfThere(folder, key)));
    return infos.filter((info) => info !== undefined).sort((a, b) => b.created - a.created || (a.key < b.key ? 1 : -1));
}
async function* readEntry(folder, key, range, { clock }) {
    const info = await statIfThere(folder, key);
    if (info === undefined)
        throw notThere(key);
    const now = clock.now();
    if (now - info.lastUsed > USED_AGAIN_MS) {
        await (0,promises_.utimes)(entryPath(folder, key), new Date(now), new Date(info.created)).catch(() => { });
    }
    if (range !== undefined && range.start >= info.size)
        return;
    // It may have been replaced since: a link is not followed, a pipe not waited for.
    const file = await (0,promises_.open)(entryPath(folder, key), external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0)).catch((error) => {
        throw error.code === 'ENOENT' ? notThere(key) : error;
    });
    yield* file.createReadStream({ highWaterMark: READ_BYTES, ...range });
}
function notThere(key) {
    return new failure/* Failure */.HR('not-found', `the cache has no entry ${key}`, { reference: key });
}
async function writeEntry(folder, temporary, entry) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.mkdir)(temporary, { recursive: true });
    const path = (0,external_node_path_.join)(temporary, (0,unfinished/* temporaryName */.NT)((0,external_node_crypto_.randomBytes)(12).toString('hex')));
    try {
        const bytes = (0,verify/* verified */.zr)(await entry.open(), entry, `the entry ${entry.key}`);
        await (0,external_node_stream_promises_.pipeline)(bytes, (0,external_node_fs_.createWriteStream)(path, { flags: 'wx', mode: 0o644, highWaterMark: READ_BYTES }));
        const file = await (0,promises_.open)(path);
        // The clock of the disk may be coarse or another machine's; a new file must not look used before it was made.
        const { mtime } = await file.stat();
        await file.close();
        await (0,promises_.utimes)(path, mtime, mtime);
        await (0,promises_.link)(path, entryPath(folder, entry.key));
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
    finally {
        await (0,promises_.rm)(path, { force: true });
    }
}
/** Takes away what writers that died have left. */
async function sweep(temporary, { clock, log }) {
    for (const name of await (0,promises_.readdir)(temporary).catch(() => [])) {
        const path = (0,external_node_path_.join)(temporary, name);
        const modified = (await (0,promises_.stat)(path).catch(() => undefined))?.mtimeMs;
        if (modified === undefined || !(0,unfinished/* isAbandoned */.zI)(name, clock.now() - modified))
            continue;
        log.debug(`${path} was left by a process that is gone`);
        await (0,promises_.rm)(path, { force: true });
    }
}
//# sourceMappingURL=directory-entries.js.map
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(64857);
// EXTERNAL MODULE: ./lib/runtime/limit.js
var limit = __webpack_require__(92359);
// EXTERNAL MODULE: ./lib/stores/once.js
var once = __webpack_require__(24449);
;// CONCATENATED MODULE: ./lib/stores/registry-entries.js







const ARTIFACT_TYPE = 'application/vnd.seaworthy.cache.entry.v1';
const CONTENT_TYPE = 'application/octet-stream';
const CREATED = 'org.opencontainers.image.created';
const TITLE = 'org.opencontainers.image.title';
const EMPTY = new TextEncoder().encode('{}');
const EMPTY_CONFIG = { mediaType: media_types/* MediaType */.zu.ociEmpty, digest: (0,digest/* digestOf */.ol)(EMPTY), size: EMPTY.byteLength };
const REQUESTS_AT_ONCE = 8;
/**
 * Cache entries in one repository of a registry: each is an artifact manifest (OCI image-spec, manifest.md#guidelines-for-artifact-usage) under its key
 * as the tag, with the entry's bytes as its one layer. So the registry keeps what is tagged, stores equal bytes once, and
 * mounts them from its other repositories. A registry tells no times but those we write down, so the newest is the one whose
 * name comes last, numbers counted as numbers.
 */
function registryEntries(store, { clock }) {
    const manifests = new Map();
    const writing = new Map();
    let configPut;
    // All entries share one config. Sent by several at once, distribution 2.8 can lose it between two of them.
    const putConfig = async () => {
        configPut ??= store.writeBlob({ ...EMPTY_CONFIG, open: () => (0,once/* once */.O)(EMPTY) });
        try {
            await configPut;
        }
        catch (error) {
            configPut = undefined;
            throw error;
        }
    };
    const find = (key) => {
        const found = manifests.get(key) ?? store.readManifest(tagOf(key));
        manifests.set(key, found);
        found.catch(() => manifests.delete(key));
        return found;
    };
    return {
        label: store.label,
        readOnly: undefined,
        async has(keys) {
            const found = await (0,limit/* mapLimited */.b)(keys, REQUESTS_AT_ONCE, async (key) => (await store.resolve(tagOf(key))) === undefined ? undefined : key);
            return new Set(found.filter((key) => key !== undefined));
        },
        async newest(prefix) {
            return (await keysOf(store, prefix))[0];
        },
        read: (key, range) => registry_entries_readEntry(store, key, find, range),
        write: async (entry) => {
            // Of several writers in this process the first one stores it; a registry itself lets the last one win.
            const earlier = writing.get(entry.key);
            if (earlier !== undefined) {
                const isThere = await earlier.catch(() => undefined);
                if (isThere !== undefined)
                    return false;
            }
            const written = registry_entries_writeEntry(store, entry, clock, putConfig);
            writing.set(entry.key, written);
            try {
                return await written;
            }
            finally {
                writing.delete(entry.key);
            }
        },
        async *list(prefix) {
            const keys = await keysOf(store, prefix);
            for (let at = 0; at < keys.length; at += REQUESTS_AT_ONCE) {
                const part = keys.slice(at, at + REQUESTS_AT_ONCE);
                yield* (await (0,limit/* mapLimited */.b)(part, REQUESTS_AT_ONCE, (key) => infoOf(key, find))).flat();
            }
        },
        async remove(key) {
            manifests.delete(key);
            if ((await store.resolve(tagOf(key))) === undefined)
                return false;
            const document = await find(key);
            manifests.delete(key);
            // What is none of ours loses the tag that is in our way, and nothing else.
            return isEntryOf(document, key)
                ? await removeEntry(store, key, document.descriptor.digest)
                : await store.removeTag(key);
        },
        async close() {
            await store.close();
        },
    };
}
function tagOf(key) {
    if ((0,image_reference/* isTag */.dz)(key))
        return key;
    throw new failure/* Failure */.HR('invalid', `"${key.slice(0, 100)}" cannot be the key of a cache entry in a registry`);
}
async function keysOf(store, prefix) {
    const keys = [];
    try {
        for await (const tag of store.tags())
            if (tag.startsWith(prefix))
                keys.push(tag);
    }
    catch (error) {
        // A repository comes into being with its first tag.
        if (error instanceof failure/* Failure */.HR && error.code === 'not-found')
            return [];
        throw error;
    }
    const order = new Intl.Collator('en', { numeric: true });
    return keys.sort((a, b) => order.compare(b, a));
}
async function* registry_entries_readEntry(store, key, find, range) {
    const layer = contentOf(await find(key), key);
    if (range === undefined)
        yield* store.readBlob(layer);
    else if (range.start < layer.size) {
        yield* store.readBlob(layer, { start: range.start, end: Math.min(range.end, layer.size - 1) });
    }
}
/** Anybody who may push can give the tag of an entry to an image, or to another entry. */
function isEntryOf({ content }, key) {
    return content.kind === 'manifest' && content.artifactType === ARTIFACT_TYPE && content.annotations?.[TITLE] === key;
}
/** The bytes of an entry. */
function contentOf(document, key) {
    const { content } = document;
    const [layer] = content.kind === 'manifest' && isEntryOf(document, key) ? content.layers : [];
    if (layer !== undefined)
        return layer;
    throw new failure/* Failure */.HR('invalid', `the tag ${key} is no cache entry`, { reference: key });
}
async function registry_entries_writeEntry(store, entry, clock, putConfig) {
    const { key, digest, size } = entry;
    const tag = tagOf(key);
    if ((await store.resolve(tag)) !== undefined)
        return false;
    const there = await store.statBlob(digest);
    if (there?.size !== size)
        await store.writeBlob({ digest, size, open: () => entry.open() });
    await putConfig();
    const document = (0,manifest/* encodeManifest */.Gb)({
        schemaVersion: 2,
        mediaType: media_types/* MediaType */.zu.ociManifest,
        artifactType: ARTIFACT_TYPE,
        config: EMPTY_CONFIG,
        layers: [{ mediaType: CONTENT_TYPE, digest, size }],
        annotations: { [TITLE]: key, [CREATED]: new Date(clock.now()).toISOString() },
    });
    await store.writeManifest(document, tag);
    return true;
}
async function infoOf(key, find) {
    try {
        const document = await find(key);
        const created = Date.parse(document.content.annotations?.[CREATED] ?? '') || 0;
        return [{ key, size: contentOf(document, key).size, created, lastUsed: created }];
    }
    catch (error) {
        // Taken away meanwhile, or a tag of somebody else.
        if (error instanceof failure/* Failure */.HR && (error.code === 'not-found' || error.code === 'invalid'))
            return [];
        throw error;
    }
}
/** By its tag where the registry can; else by its digest, which is the entry's alone, since it names its key. */
async function removeEntry(store, key, digest) {
    try {
        return await store.removeManifest(digest);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || error.code !== 'unsupported')
            throw error;
        return await store.removeTag(key);
    }
}
//# sourceMappingURL=registry-entries.js.map
// EXTERNAL MODULE: ./lib/cache/scopes.js
var scopes = __webpack_require__(66469);
// EXTERNAL MODULE: ./lib/cache/sealed-record.js
var sealed_record = __webpack_require__(52408);
;// CONCATENATED MODULE: ./lib/cache/open-cache.js








const KEY_MAX = 500;
/** Opens the place that `to` names. Nothing is asked of it yet. */
async function openCache(options, connections) {
    const { env } = connections.runtime;
    const { signingKey, requireSigned, event = {} } = options;
    if (requireSigned === true && signingKey === undefined) {
        throw new failure/* Failure */.HR('usage', 'signed records are required, but there is no key to check them with', {
            hint: 'Give the key: the input signing-key, or --signing-key-file.',
        });
    }
    const place = checkCacheOptions(options, env);
    return {
        entries: await openEntries(place, options, connections),
        connections,
        key: options.key === '' ? defaultKey(env) : options.key,
        // GitHub keeps the scopes apart itself, and tells nobody which one an entry is of.
        scopes: place.kind === 'github' ? ['github'] : (0,scopes/* scopesOf */.Z)(env, event),
        run: /^[0-9]{1,20}$/.test(env.GITHUB_RUN_ID ?? '') ? env.GITHUB_RUN_ID : '0',
        attempt: /^[0-9]{1,10}$/.test(env.GITHUB_RUN_ATTEMPT ?? '') ? env.GITHUB_RUN_ATTEMPT : '0',
        signingKey,
        requireSigned,
    };
}
/** The place that is meant. Throws for what cannot be meant, before anything is asked of anybody. */
function checkCacheOptions({ to, key, signingKey }, env) {
    if (signingKey !== undefined)
        (0,sealed_record/* checkSigningKey */.JY)(signingKey);
    if (key.length > KEY_MAX) {
        throw new failure/* Failure */.HR('usage', `the key of the cache has ${key.length} characters; at most ${KEY_MAX} are kept`);
    }
    return placeOf(to, env);
}
/** What `to` means. A bare word could be a folder or a repository of Docker Hub, so it is neither. */
function placeOf(to, env) {
    const isInWorkflow = env.GITHUB_ACTIONS === 'true';
    if (to === 'github' || (to === '' && isInWorkflow))
        return { kind: 'github' };
    if (to === 'directory' || to === '')
        return { kind: 'directory', path: defaultFolder(env) };
    if (/^(?:\.{1,2}(?:[/\\]|$)|[/~\\]|[A-Za-z]:[/\\])/.test(to)) {
        return { kind: 'directory', path: to.startsWith('~/') ? (0,external_node_path_.join)(env.HOME ?? (0,external_node_os_.homedir)(), to.slice(2)) : to };
    }
    if (/^[^/]*[.:][^/]*\/|^localhost\//.test(to)) {
        const reference = (0,image_reference/* parseReference */.F2)(to);
        if (reference.tag === undefined && reference.digest === undefined)
            return { kind: 'registry', ...reference };
        throw new failure/* Failure */.HR('usage', `the cache "${(0,image_reference/* canonical */.$N)(reference)}" has a tag or digest of its own`, {
            reference: to,
            hint: 'Name the repository only: its tags are the keys of the cache.',
        });
    }
    throw new failure/* Failure */.HR('usage', `"${to.slice(0, 200)}" is no place for a cache`, {
        reference: to,
        hint: 'Write github, directory, a path (./cache) or a repository with its registry (ghcr.io/acme/cache).',
    });
}
async function openEntries(place, options, connections) {
    switch (place.kind) {
        case 'directory':
            return directoryEntries(place.path, connections.runtime);
        case 'registry': {
            const registry = await connections.registry(place.registry);
            return registryEntries(registry.repository(place.repository), connections.runtime);
        }
        case 'github': {
            const { openGithubCache } = await Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(3964)]).then(__webpack_require__.bind(__webpack_require__, 3915));
            const { githubToken, standIn } = options;
            return await openGithubCache(connections.runtime, { githubToken, standIn });
        }
    }
}
function defaultFolder(env) {
    return (0,external_node_path_.join)(env.XDG_CACHE_HOME || (0,external_node_path_.join)(env.HOME || env.USERPROFILE || (0,external_node_os_.homedir)(), '.cache'), 'seaworthy', 'images');
}
function defaultKey(env) {
    const parts = [env.GITHUB_WORKFLOW, env.GITHUB_JOB, [env.RUNNER_OS, env.RUNNER_ARCH].filter(Boolean).join('-')];
    const known = parts.filter((part) => part !== undefined && part !== '');
    return known.length === 0 ? 'default' : known.join('/');
}
//# sourceMappingURL=open-cache.js.map

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

/***/ 66469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ defaultBranch),
/* harmony export */   Z: () => (/* binding */ scopesOf)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);

/**
 * Where records are looked for, in order, the first being where they are saved: the ref of this run, the branch it is to be merged into, the default
 * branch. As GitHub's cache does it: what a pull request saves, nobody else sees. Outside of a workflow there is one scope.
 */
function scopesOf(env, event) {
    const { GITHUB_REPOSITORY: repository, GITHUB_REF: ref, GITHUB_BASE_REF: base } = env;
    if (repository === undefined || repository === '' || ref === undefined || ref === '')
        return ['local'];
    const refs = [
        ref,
        base === undefined || base === '' ? '' : `refs/heads/${base}`,
        `refs/heads/${defaultBranch(event)}`,
    ];
    const known = refs.filter((name) => name !== '' && name !== 'refs/heads/');
    return [...new Set(known)].map((name) => `${repository} ${name}`);
}
/** The repository's default branch; empty when the event does not say. */
function defaultBranch(event) {
    const repository = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(event, 'repository');
    const branch = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(repository) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(repository, 'default_branch') : undefined;
    return typeof branch === 'string' ? branch : '';
}
//# sourceMappingURL=scopes.js.map

/***/ }),

/***/ 99560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ checkedBlobs)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
;// CONCATENATED MODULE: ./lib/stores/held-content.js

/** Bytes that are read, and given out, at a time. */
const READ_BYTES = 1024 * 1024;
/** Content in memory; `forget` is told once when it is dropped. */
function inMemory(bytes, forget) {
    let isHeld = true;
    return {
        async *read(start, end) {
            for (let at = start; at <= end; at += READ_BYTES)
                yield bytes.subarray(at, Math.min(at + READ_BYTES, end + 1));
        },
        drop: async () => {
            if (isHeld)
                forget();
            isHeld = false;
        },
    };
}
/** Content in a file of which nobody else knows; dropping it closes the file. */
function inFile(file) {
    let isOpen = true;
    return {
        async *read(start, end, pages) {
            for (let at = start; at <= end;) {
                const page = pages?.take() ?? Buffer.allocUnsafeSlow(Math.min(READ_BYTES, end + 1 - at));
                const { bytesRead } = await file.read(page, 0, Math.min(page.byteLength, end + 1 - at), at);
                if (bytesRead === 0)
                    throw shorter();
                at += bytesRead;
                yield page.subarray(0, bytesRead);
            }
        },
        drop: async () => {
            if (!isOpen)
                return;
            isOpen = false;
            await file.close();
        },
    };
}
/** Content that is packed in the first `size` bytes of another one. */
function unpackedOf(content, size, unpack) {
    return {
        async *read(start, end) {
            if (start > end)
                return;
            let at = 0;
            for await (const chunk of unpack(content.read(0, size - 1))) {
                const part = chunk.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at));
                at += chunk.byteLength;
                if (part.byteLength > 0)
                    yield part;
                if (at > end)
                    return;
            }
            throw shorter();
        },
        drop: () => content.drop(),
    };
}
function shorter() {
    return new failure/* Failure */.HR('failed', 'a blob that waited on the disk became shorter');
}
/** The same bytes, each chunk of which is written to a file while the next one is fetched. */
async function* writing(file, bytes, count) {
    let written = Promise.resolve();
    try {
        for await (const chunk of bytes) {
            await written;
            written = writeChunk(file, chunk);
            written.catch(() => { }); // awaited before the next one
            count(chunk.byteLength);
            yield chunk;
        }
    }
    finally {
        await written;
    }
}
async function writeChunk(file, chunk) {
    for (let at = 0; at < chunk.byteLength;)
        at += (await file.write(chunk, at)).bytesWritten;
}
//# sourceMappingURL=held-content.js.map
;// CONCATENATED MODULE: ./lib/stores/in-order.js
/**
 * Lets several streams through, those that are wanted first before the others: a chunk of a stream waits while one of an earlier place is worked
 * on. A stream whose source is slow holds up nobody, and one that is alone runs as fast as it can.
 */
class InOrder {
    #streams = new Set();
    #waiting = [];
    /** The same bytes. A chunk is worked on until the next one is asked for. */
    async *through(bytes, place) {
        const stream = { place, isBusy: false };
        this.#streams.add(stream);
        try {
            for await (const chunk of bytes) {
                while (this.#isBehind(stream))
                    await new Promise((resolve) => this.#waiting.push(resolve));
                stream.isBusy = true;
                yield chunk;
                stream.isBusy = false;
                // Not at once: the next chunk of this stream may be there already.
                setImmediate(() => this.#wake());
            }
        }
        finally {
            this.#streams.delete(stream);
            this.#wake();
        }
    }
    #isBehind({ place }) {
        return [...this.#streams].some((other) => other.isBusy && other.place < place);
    }
    #wake() {
        for (const go of this.#waiting.splice(0))
            go();
    }
}
//# sourceMappingURL=in-order.js.map
;// CONCATENATED MODULE: ./lib/stores/sealed-content.js


/** Bytes that are compared, and given out, at a time. */
const PIECE = 1024 * 1024;
/**
 * Content that is read to its end once, which checks it, and read again from its source when it is wanted. In between somebody may change it there: so a
 * tag of each piece is kept (AES-256-GMAC under a key of the moment, which is several times as fast as a hash), and a piece is given out only when
 * it has the tag it had. 16 bytes of memory for each MiB, and no disk.
 */
async function sealed(whole, again, blob) {
    const key = (0,external_node_crypto_.randomBytes)(32);
    const tags = [];
    for await (const piece of inPieces(whole))
        tags.push(tagOf(piece, tags.length, key));
    return {
        async *read(start, end) {
            let index = Math.floor(start / PIECE);
            let at = index * PIECE;
            if (start > end)
                return;
            for await (const piece of inPieces(again(at))) {
                const wanted = tags[index];
                if (wanted === undefined || !(0,external_node_crypto_.timingSafeEqual)(wanted, tagOf(piece, index, key)))
                    throw changed(blob);
                for (const chunk of piece) {
                    const part = chunk.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at));
                    at += chunk.byteLength;
                    if (part.byteLength > 0)
                        yield part;
                }
                index += 1;
                if (at > end)
                    return;
            }
            throw changed(blob);
        },
        drop: async () => { },
    };
}
/** The same chunks, cut and grouped so that each group but the last has as many bytes. */
async function* inPieces(bytes) {
    let piece = [];
    let room = PIECE;
    for await (const chunk of bytes) {
        for (let rest = chunk; rest.byteLength > 0;) {
            const part = rest.subarray(0, room);
            rest = rest.subarray(part.byteLength);
            room -= part.byteLength;
            piece.push(part);
            if (room > 0)
                continue;
            yield piece;
            piece = [];
            room = PIECE;
        }
    }
    if (piece.length > 0)
        yield piece;
}
/** NIST SP 800-38D: an authentication tag over data that is not encrypted; each piece has a nonce of its own, its place. */
function tagOf(piece, index, key) {
    const nonce = Buffer.alloc(12);
    nonce.writeBigUInt64BE(BigInt(index), 4);
    const mac = (0,external_node_crypto_.createCipheriv)('aes-256-gcm', key, nonce);
    for (const chunk of piece)
        mac.setAAD(chunk);
    mac.final();
    return mac.getAuthTag();
}
function changed({ digest }) {
    return new failure/* Failure */.HR('mismatch', `${digest} was changed while it was read`, {
        hint: 'Somebody writes where it is kept; nothing that is wrong was given out.',
    });
}
//# sourceMappingURL=sealed-content.js.map
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
;// CONCATENATED MODULE: ./lib/stores/checked-blobs.js









/** Bytes of all blobs that wait in memory; what does not fit waits on the disk. */
const MEMORY_MAX = 32 * 1024 * 1024;
/** Blobs held at once: engines fetch three at a time, unless they are told otherwise. More wait for their turn. */
const HELD_MAX = 4;
/** From here on what is near is read twice instead of kept. Bytes. */
const NEAR_MIN = 4 * 1024 * 1024;
/**
 * Reads each blob whole, which checks it (see `ReadableStore.readBlob`), before the first byte of it is given out: for readers that keep what
 * they got of a blob that turns out wrong, as containerd does. A blob waits in memory or in a file without a name, so nobody can change it
 * between the check and the reading, and a process that is killed leaves nothing. What is near is read a second time instead, and compared with the
 * first (see `sealed`). It is dropped once it has been read
 * to its end, so what waits is no more than what the reader fetches at once. What is kept packed waits on the disk as it is, and is unpacked once to be
 * checked and once more to be given out. `source` is only asked for whole blobs. Several are fetched at once; those that come first in `order` are
 * checked first, so that the reader can begin with them while the others are still being checked.
 */
function checkedBlobs(source, runtime, order = []) {
    const blobs = new HeldBlobs(source, runtime, order);
    return {
        label: source.label,
        statBlob: (digest) => source.statBlob(digest),
        readBlob: ({ digest }, range, pages) => blobs.read(digest, range, pages),
        close: () => blobs.close(),
    };
}
class HeldBlobs {
    #source;
    #runtime;
    #stop = new AbortController();
    #held = new Map();
    #waiting = [];
    #places;
    #checks = new InOrder();
    #folder;
    #inMemory = 0;
    constructor(source, runtime, order) {
        // An image may have the same layer twice: it is wanted at its first place.
        this.#places = new Map(order.map((digest, place) => [digest, place]).reverse());
        this.#source = source;
        this.#runtime = runtime;
    }
    async *read(digest, { start = 0, end = Number.POSITIVE_INFINITY } = {}, pages) {
        const held = await this.#take(digest);
        try {
            const content = await held.content;
            const last = Math.min(end, held.size - 1);
            yield* content.read(start, last, pages);
            held.isDelivered ||= last === held.size - 1;
        }
        finally {
            held.readers -= 1;
            await this.#makeRoom(digest, held);
        }
    }
    async close() {
        this.#stop.abort(new failure/* Failure */.HR('cancelled', `${this.#source.label} is no longer read`));
        for (const next of this.#waiting.splice(0))
            next();
        for (const [digest, held] of this.#held)
            await this.#drop(digest, held);
        const folder = await this.#folder?.catch(() => undefined);
        if (folder !== undefined)
            await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
    /** The blob, for one more reader; fetched unless it is here, when there is room. */
    async #take(digest) {
        const size = (await this.#source.statBlob(digest))?.size;
        if (size === undefined)
            throw new failure/* Failure */.HR('not-found', `${this.#source.label} has no blob ${digest}`);
        for (;;) {
            this.#stop.signal.throwIfAborted();
            const there = this.#held.get(digest);
            if (there !== undefined) {
                there.readers += 1;
                return there;
            }
            if (this.#held.size < HELD_MAX)
                break;
            const idle = [...this.#held].find(([, { readers }]) => readers === 0);
            if (idle !== undefined)
                await this.#drop(...idle);
            else
                await new Promise((resolve) => this.#waiting.push(resolve));
        }
        const held = { size, content: this.#fetch({ digest, size }), readers: 1, isDelivered: false };
        this.#held.set(digest, held);
        held.content.catch(() => { }); // whoever reads it is told
        return held;
    }
    async #fetch(blob) {
        if (blob.size > NEAR_MIN && this.#source.isNear?.(blob.digest) === true) {
            return await sealed(this.#checked(blob), (start) => this.#source.readBlob(blob, { start }), blob);
        }
        if (this.#inMemory + blob.size > MEMORY_MAX)
            return await this.#toFile(blob);
        this.#inMemory += blob.size;
        const forget = () => {
            this.#inMemory -= blob.size;
        };
        try {
            return inMemory(await (0,verify/* collect */.Fo)(this.#checked(blob), blob.size, blob.digest), forget);
        }
        catch (error) {
            forget();
            throw error;
        }
    }
    /** As it is kept: less to write than the blob, and unpacking it once more costs less than that. */
    async #toFile(blob) {
        const file = await this.#newFile();
        let size = 0;
        const kept = (bytes) => writing(file, bytes, (count) => {
            size += count;
        });
        try {
            for await (const _ of this.#checked(blob, kept))
                ; // what is wrong with it is thrown
            const unpack = this.#source.kept?.(blob.digest)?.unpack;
            return unpack === undefined ? inFile(file) : unpackedOf(inFile(file), size, unpack);
        }
        catch (error) {
            await file.close();
            if (error.code !== 'ENOSPC')
                throw error;
            throw new failure/* Failure */.HR('failed', `there is no room to check ${blob.digest} before the engine gets it`, {
                hint: 'Layers wait in RUNNER_TEMP or the temporary folder (TMPDIR), at most four at a time: free some of that disk.',
                cause: error,
            });
        }
    }
    /** A blob whose bytes, as they are kept, also go through `keep`; it is right when it was read to its end. */
    #checked(blob, keep = (bytes) => bytes) {
        const kept = this.#source.kept?.(blob.digest);
        if (kept === undefined)
            return this.#until(keep(this.#source.readBlob(blob)));
        const place = this.#places.get(blob.digest) ?? this.#places.size;
        return this.#until(kept.checked(this.#checks.through(keep(kept.open()), place)));
    }
    /** A file that is open and has no name any more. */
    async #newFile() {
        this.#folder ??= (0,promises_.mkdtemp)((0,external_node_path_.join)(this.#runtime.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'seaworthy-check-'));
        const path = (0,external_node_path_.join)(await this.#folder, (0,external_node_crypto_.randomBytes)(12).toString('hex'));
        const file = await (0,promises_.open)(path, 'wx+', 0o600);
        await (0,promises_.rm)(path, { force: true }).catch(() => { }); // where an open file keeps its name, it goes with the folder
        return file;
    }
    /**
     * The same bytes, until we are closed: also where the source says nothing more. Each chunk is waited for by a promise of its own: one
     * that lived as long as the blob would hold on to every chunk that was raced against it.
     */
    async *#until(bytes) {
        const { signal } = this.#stop;
        const source = bytes[Symbol.asyncIterator]();
        let refuse = (_) => { };
        const stopped = () => refuse(signal.reason);
        signal.addEventListener('abort', stopped);
        let isOver = false;
        try {
            while (!isOver) {
                signal.throwIfAborted();
                const next = await new Promise((resolve, reject) => {
                    refuse = reject;
                    source.next().then(resolve, reject);
                });
                isOver = next.done === true;
                if (next.done !== true)
                    yield next.value;
            }
        }
        finally {
            signal.removeEventListener('abort', stopped);
            if (!isOver)
                source.return?.()?.catch(() => { });
        }
    }
    /** What failed, was read to its end, or keeps another blob waiting, goes when nobody reads it. */
    async #makeRoom(digest, held) {
        const isThere = await held.content.then(() => true, () => false);
        const isWanted = isThere && !held.isDelivered && this.#waiting.length === 0;
        if (held.readers === 0 && !isWanted)
            await this.#drop(digest, held);
    }
    async #drop(digest, held) {
        if (this.#held.get(digest) === held)
            this.#held.delete(digest);
        for (const next of this.#waiting.splice(0))
            next();
        const content = await held.content.catch(() => undefined);
        await content?.drop();
    }
}
//# sourceMappingURL=checked-blobs.js.map

/***/ }),

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

/***/ })

};
