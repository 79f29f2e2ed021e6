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
/* harmony import */ var _stores_memory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38571);
/* harmony import */ var _record_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89373);




/** The host that recorded build caches are named by: where BuildKit found them. */
const LOOPBACK = '127.0.0.1';
/**
 * Repositories below `prefix`: what is written goes into `own`, what is read comes from there or else from the build caches of a record,
 * whose blobs are fetched when somebody wants them. Every other name is an empty repository that nobody can write to.
 */
function overlayRepositories(prefix, own, builds, entries, connections) {
    const closed = readOnly((0,_stores_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .memoryStore */ .LK)('nothing'));
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
            return overlay(own.repository(short), recorded(short), entries, connections);
        },
        async *names() { },
    };
}
function overlay(own, recorded, entries, connections) {
    const stores = recorded.map(([, image]) => (0,_record_store_js__WEBPACK_IMPORTED_MODULE_3__/* .recordStore */ .D)(image, entries, connections));
    const documents = new Map();
    for (const [tag, { manifests }] of recorded) {
        const [root] = manifests;
        if (root !== undefined)
            documents.set(tag, root);
        for (const document of manifests)
            documents.set(document.descriptor.digest, document);
    }
    const holderOf = async (digest) => {
        if ((await own.statBlob(digest)) !== undefined)
            return own;
        for (const store of stores)
            if ((await store.statBlob(digest)) !== undefined)
                return store;
        return own;
    };
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
/* harmony import */ var _serve_server_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70127);
/* harmony import */ var _ship_connections_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27357);
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
// EXTERNAL MODULE: ./lib/stores/directory/writers.js
var writers = __webpack_require__(62282);
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
/** Checked here, because this is where text becomes a path. */
function entryPath(folder, key) {
    if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/.test(key))
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
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    const infos = await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => statIfThere(folder, name)));
    return infos.filter((info) => info !== undefined).sort((a, b) => b.created - a.created || (a.key < b.key ? 1 : -1));
}
async function* readEntry(folder, key, range, { clock }) {
    const info = await statIfThere(folder, key);
    if (info === undefined)
        throw new failure/* Failure */.HR('not-found', `the cache has no entry ${key}`, { reference: key });
    const now = clock.now();
    if (now - info.lastUsed > USED_AGAIN_MS) {
        await (0,promises_.utimes)(entryPath(folder, key), new Date(now), new Date(info.created)).catch(() => { });
    }
    if (range !== undefined && range.start >= info.size)
        return;
    // It may have been replaced since: a link is not followed, a pipe not waited for.
    const file = await (0,promises_.open)(entryPath(folder, key), external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    yield* file.createReadStream({ highWaterMark: READ_BYTES, ...range });
}
async function writeEntry(folder, temporary, entry) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.mkdir)(temporary, { recursive: true });
    const path = (0,external_node_path_.join)(temporary, (0,writers/* temporaryName */.N)((0,external_node_crypto_.randomBytes)(12).toString('hex')));
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
        if (modified === undefined || !(0,writers/* isAbandoned */.z)(name, clock.now() - modified))
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
            const there = await store.resolve(tagOf(key));
            manifests.delete(key);
            return there === undefined ? false : await removeEntry(store, key, there.digest);
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
function contentOf({ content }, key) {
    const [layer] = content.kind === 'manifest' ? content.layers : [];
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
        annotations: { 'org.opencontainers.image.title': key, [CREATED]: new Date(clock.now()).toISOString() },
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








/** Opens the place that `to` names. Nothing is asked of it yet. */
async function openCache(options, connections) {
    const { env } = connections.runtime;
    const { signingKey, requireSigned, event = {} } = options;
    if (signingKey !== undefined)
        (0,sealed_record/* checkSigningKey */.JY)(signingKey);
    if (requireSigned === true && signingKey === undefined) {
        throw new failure/* Failure */.HR('usage', 'signed records are required, but there is no key to check them with', {
            hint: 'Give the key: the input signing-key, or --signing-key-file.',
        });
    }
    const place = placeOf(options.to, env);
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
            const { openGithubCache } = await Promise.all(/* import() */[__webpack_require__.e(9550), __webpack_require__.e(3212)]).then(__webpack_require__.bind(__webpack_require__, 69175));
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

/***/ 91689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ fixedBlocks),
/* harmony export */   Y: () => (/* binding */ mapInOrder)
/* harmony export */ });
/** Cuts a stream into blocks of exactly `size` bytes (the last may be shorter), whatever its chunks were. Blocks are copies. */
async function* fixedBlocks(bytes, size) {
    let block = Buffer.allocUnsafeSlow(size);
    let filled = 0;
    for await (const chunk of bytes) {
        for (let at = 0; at < chunk.byteLength;) {
            const take = Math.min(size - filled, chunk.byteLength - at);
            block.set(chunk.subarray(at, at + take), filled);
            filled += take;
            at += take;
            if (filled < size)
                continue;
            yield block;
            block = Buffer.allocUnsafeSlow(size);
            filled = 0;
        }
    }
    if (filled > 0)
        yield block.subarray(0, filled);
}
/**
 * Maps blocks with up to `limit` of them in work at once and yields the results in order. The source is read only as the
 * consumer takes results, so no more than `limit` blocks are ever held.
 */
async function* mapInOrder(blocks, limit, work) {
    const pending = [];
    for await (const block of blocks) {
        const result = work(block);
        // Its failure is thrown when its turn comes; until then it must not count as unhandled.
        result.catch(() => { });
        pending.push(result);
        if (pending.length >= limit)
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
/* harmony export */   a: () => (/* binding */ compressZstd),
/* harmony export */   x: () => (/* binding */ zstdAvailable)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91689);



/** Twice the window of level 3, so that cutting the stream costs little of the ratio. */
const FRAME_SIZE = 4 * 1024 * 1024;
const IN_FLIGHT = 4;
/** Whether this Node has zstd (22.15, 23.8 and later). */
function zstdAvailable() {
    return typeof node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdCompress === 'function';
}
/**
 * Compresses to zstd (RFC 8878): one frame with a checksum for every 4 MiB of input, several at a time. Like the frames
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
    for await (const frame of (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .mapInOrder */ .Y)((0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .fixedBlocks */ .H)(bytes, FRAME_SIZE), IN_FLIGHT, (b) => compressFrame(b, level))) {
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
        // Room for all of the output, so that one call makes the frame.
        chunkSize: block.byteLength + Math.ceil(block.byteLength / 128) + 1024,
        pledgedSrcSize: block.byteLength,
    };
    return new Promise((resolve, reject) => {
        node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdCompress(block, options, (error, result) => (error === null ? resolve(result) : reject(error)));
    });
}
//# sourceMappingURL=zstd.js.map

/***/ })

};
