export const id = 942;
export const ids = [942];
export const modules = {

/***/ 25084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ recordKey),
/* harmony export */   Kg: () => (/* binding */ recordPrefix),
/* harmony export */   OS: () => (/* binding */ parseRecordKey),
/* harmony export */   YI: () => (/* binding */ isEntryKey),
/* harmony export */   l7: () => (/* binding */ packKey),
/* harmony export */   n3: () => (/* binding */ layerKey)
/* harmony export */ });
/* unused harmony export digestOfEntry */
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);

/** A layer by itself: the sha256 of the bytes that are stored. */
function layerKey(stored) {
    return `layer-v1-${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(stored)}`;
}
/** Several small blobs in a row: the sha256 of the whole. */
function packKey(stored) {
    return `pack-v1-${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(stored)}`;
}
const ENTRY = /^(?:layer|pack)-v1-[0-9a-f]{64}$/;
/** Whether the text is the key of a layer or a pack; anything else in a record is refused. */
function isEntryKey(text) {
    return ENTRY.test(text);
}
/** The digest that the bytes of a layer or pack entry must have. */
function digestOfEntry(key) {
    return `sha256:${key.slice(key.lastIndexOf('-') + 1)}`;
}
/** Everything of one user key in one scope. The hash has a fixed length, so no prefix of one is a prefix of another. */
function recordPrefix(userKey, scope) {
    return `img-v1-${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(JSON.stringify([userKey, scope])))}-`;
}
/**
 * The key of a record: `img-v1-<hash>-<13 digits of time>.<run>.<attempt>.json`. The end is marked, since services that match by
 * prefix would take attempt 12 for attempt 1.
 */
function recordKey(prefix, { created, run, attempt }) {
    return `${prefix}${String(Math.floor(created)).padStart(13, '0')}.${run}.${attempt}.json`;
}
const RECORD = /^(img-v1-[0-9a-f]{64}-)([0-9]{13})\.([0-9]{1,20})\.([0-9]{1,10})\.json$/;
/** A record's key taken apart; undefined for what is none. */
function parseRecordKey(key) {
    const [, prefix, created, run, attempt] = RECORD.exec(key) ?? [];
    if (prefix === undefined || run === undefined || attempt === undefined)
        return undefined;
    return { prefix, created: Number(created), run, attempt };
}
//# sourceMappingURL=keys.js.map

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

/***/ 52683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseRecord),
/* harmony export */   x: () => (/* binding */ RECORD_LIMITS)
/* harmony export */ });
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44887);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64252);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64857);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20438);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25084);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(86449);









/** What a record may have at most, when it is saved and when it is read. All of it is held in memory. */
const RECORD_LIMITS = {
    bytes: 16 * 1024 * 1024,
    images: 256,
    names: 64,
    manifests: 64,
    blobs: 1024,
    /** Bytes of one blob: 1 TiB. */
    blob: 2 ** 40,
};
/**
 * Reads a record that nobody vouches for. Everything must be there and nothing else; every manifest, config and layer must fit
 * the other. `Failure('invalid')` says what does not. What passes can still be another image than was saved: who may write
 * records, and signatures, decide about that.
 */
function parseRecord(bytes) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes, 'the image record', { maxBytes: RECORD_LIMITS.bytes, maxDepth: 16 });
    const record = objectOf(value, ['version', 'tool', 'created', 'key', 'scope', 'images', 'builds'], 'it');
    if ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(record, 'version') !== 1)
        throw bad('it is of another version');
    return {
        tool: textOf(record, 'tool', 200),
        created: numberOf(record, 'created', Number.MAX_SAFE_INTEGER),
        key: textOf(record, 'key', 1000),
        scope: textOf(record, 'scope', 1000),
        images: imagesOf(record, 'images'),
        builds: imagesOf(record, 'builds'),
    };
}
function imagesOf(record, key) {
    return listOf(record, key, RECORD_LIMITS.images).map((image, i) => {
        try {
            return parseImage(image);
        }
        catch (cause) {
            if (!(cause instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .HR))
                throw cause;
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .HR('invalid', `the image record cannot be used: ${key}[${i}]: ${cause.message}`, { cause });
        }
    });
}
const IMAGE_KEYS = ['names', 'id', 'unpacked', 'made', 'manifests', 'blobs'];
function parseImage(value) {
    const image = objectOf(value, IMAGE_KEYS, 'the image');
    const names = listOf(image, 'names', RECORD_LIMITS.names).map(parseName);
    const documents = listOf(image, 'manifests', RECORD_LIMITS.manifests).map(parseDocument);
    const blobs = listOf(image, 'blobs', RECORD_LIMITS.blobs).map(parseBlob);
    const made = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(image, 'made');
    const parsed = {
        names,
        id: digestField(image, 'id'),
        unpacked: numberOf(image, 'unpacked', RECORD_LIMITS.blob),
        made: made === null ? null : numberOf(image, 'made', 10 * 365 * 24 * 3600),
        manifests: documents,
        blobs,
    };
    checkTree(parsed);
    checkConfigs(parsed);
    return parsed;
}
/** The manifests must be one tree, and the blobs exactly what it needs. */
function checkTree({ manifests, blobs }) {
    const [root, ...others] = manifests;
    if (root === undefined)
        throw bad('it has no manifest');
    const known = new Map(blobs.map((blob) => [blob.digest, blob.size]));
    if (known.size !== blobs.length)
        throw bad('a blob is listed twice');
    const byDigest = new Map(manifests.map((document) => [document.descriptor.digest, document.descriptor.size]));
    if (byDigest.size !== manifests.length)
        throw bad('a manifest is listed twice');
    const wantedManifests = new Set();
    const wantedBlobs = new Set();
    for (const { content } of manifests) {
        const [there, wanted] = content.kind === 'index' ? [byDigest, wantedManifests] : [known, wantedBlobs];
        for (const child of (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .childrenOf */ .LU)(content)) {
            if ((0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .isForeignLayerType */ .mi)(child.mediaType))
                throw bad('it has a layer that may not be kept');
            checkChild(child, there.get(child.digest));
            wanted.add(child.digest);
        }
    }
    if (others.some(({ descriptor }) => !wantedManifests.has(descriptor.digest)))
        throw bad('a manifest belongs to nothing');
    if (blobs.some(({ digest }) => !wantedBlobs.has(digest)))
        throw bad('a blob belongs to nothing');
}
function checkChild({ digest, size }, there) {
    if (there === undefined)
        throw bad(`it does not say where ${digest} is`);
    if (there !== size)
        throw bad(`${digest} has ${size} bytes in the manifest and ${there} in the record`);
}
/** Configs must be the bytes their digest says, fit their layers, and one of them (or the top manifest) be the image's ID. */
function checkConfigs({ id, manifests, blobs }) {
    const texts = new Map(blobs.flatMap((blob) => (blob.kind === 'text' ? [[blob.digest, blob.text]] : [])));
    for (const { content } of manifests) {
        if (content.kind === 'index')
            continue;
        const text = texts.get(content.config.digest);
        if (text === undefined)
            throw bad('a config is not in the record itself');
        if ((0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .isConfigType */ .lJ)(content.config.mediaType))
            checkLayers(content, text);
    }
    if (!(0,_record_js__WEBPACK_IMPORTED_MODULE_8__/* .idsOf */ .UX)({ manifests }).has(id))
        throw bad(`neither its config nor its manifest has the ID ${id} that it is to have`);
}
function checkLayers({ layers }, config) {
    const { diffIds } = (0,_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .F)(new TextEncoder().encode(config));
    // Attestations are images in form only: their config lists no layers, or not these.
    if (layers.every(({ mediaType }) => (0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .compressionOf */ .MB)(mediaType) === undefined))
        return;
    if (diffIds.length !== layers.length)
        throw bad(`its config has ${diffIds.length} layers, its manifest ${layers.length}`);
    for (const [i, { mediaType, digest }] of layers.entries()) {
        if ((0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .compressionOf */ .MB)(mediaType) === 'none' && digest !== diffIds[i]) {
            throw bad(`layer ${i} is not the one that its config names`);
        }
    }
}
function parseBlob(value) {
    if (!(0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        throw bad('a blob is not an object');
    const common = { digest: digestField(value, 'digest'), size: numberOf(value, 'size', RECORD_LIMITS.blob) };
    switch ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(value, 'kind')) {
        case 'text': {
            objectOf(value, ['kind', 'digest', 'size', 'text'], 'a blob');
            const text = textOf(value, 'text', RECORD_LIMITS.bytes);
            const bytes = new TextEncoder().encode(text);
            if ((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes) !== common.digest || bytes.byteLength !== common.size) {
                throw bad(`the text of ${common.digest} has another digest`);
            }
            return { kind: 'text', ...common, text };
        }
        case 'entry':
            return { ...parseEntry(value), ...common };
        case 'upstream': {
            objectOf(value, ['kind', 'digest', 'size', 'repository'], 'a blob');
            return { kind: 'upstream', ...common, repository: parseRepository(textOf(value, 'repository', 600)) };
        }
        default:
            throw bad('a blob is of a kind that is not known');
    }
}
function parseEntry(value) {
    const isInPack = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(value, 'offset') !== undefined;
    const keys = ['kind', 'digest', 'size', 'entry', 'stored', 'encoding', ...(isInPack ? ['offset'] : [])];
    objectOf(value, keys, 'a blob');
    const entry = textOf(value, 'entry', 100);
    if (!(0,_keys_js__WEBPACK_IMPORTED_MODULE_7__/* .isEntryKey */ .YI)(entry))
        throw bad('a blob is in an entry that cannot be one');
    const encoding = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(value, 'encoding');
    if (encoding !== 'none' && encoding !== 'gzip' && encoding !== 'zstd')
        throw bad('an encoding is not known');
    const stored = numberOf(value, 'stored', RECORD_LIMITS.blob);
    const offset = isInPack ? { offset: numberOf(value, 'offset', RECORD_LIMITS.blob) } : {};
    return { kind: 'entry', entry, stored, encoding: encoding, ...offset };
}
function parseDocument(value) {
    if (typeof value !== 'string')
        throw bad('a manifest is not text');
    return (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(new TextEncoder().encode(value));
}
function parseName(value) {
    if (typeof value !== 'string' || value.length > 600)
        throw bad('a name is not text');
    const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .parseReference */ .F2)(value);
    if (reference.tag !== undefined && reference.digest === undefined && (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .canonical */ .$N)(reference) === value)
        return value;
    throw bad(`"${value.slice(0, 100)}" is not a whole name with a tag`);
}
function parseRepository(text) {
    const { registry, repository, tag, digest } = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .parseReference */ .F2)(text);
    if (tag === undefined && digest === undefined && `${registry}/${repository}` === text && (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .isRepository */ .Z6)(repository)) {
        return text;
    }
    throw bad(`"${text.slice(0, 100)}" is not a repository`);
}
function objectOf(value, keys, what) {
    if (!(0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        throw bad(`${what} is not an object`);
    const there = Object.keys(value);
    const missing = keys.find((key) => !there.includes(key));
    if (missing !== undefined)
        throw bad(`${what} lacks ${missing}`);
    const unknown = there.find((key) => !keys.includes(key));
    if (unknown !== undefined)
        throw bad(`${what} has "${unknown.slice(0, 50)}", which is not known`);
    return value;
}
function listOf(object, key, most) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(object, key);
    if (!Array.isArray(value))
        throw bad(`${key} is not a list`);
    if (value.length > most)
        throw bad(`${key} has ${value.length} members; at most ${most} are read`);
    return value;
}
function textOf(object, key, most) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(object, key);
    if (typeof value === 'string' && value.length <= most && !/\p{Surrogate}/u.test(value))
        return value;
    throw bad(`${key} is not a text of at most ${most} characters`);
}
function numberOf(object, key, most) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(object, key);
    if (typeof value === 'number' && value >= 0 && value <= most && (Number.isSafeInteger(value) || key === 'made')) {
        return value;
    }
    throw bad(`${key} is not a number from 0 to ${most}`);
}
function digestField(object, key) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(object, key);
    if (typeof value === 'string' && (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value))
        return value;
    throw bad(`${key} is not a digest`);
}
function bad(reason) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .HR('invalid', reason);
}
//# sourceMappingURL=parse-record.js.map

/***/ }),

/***/ 86449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UX: () => (/* binding */ idsOf),
/* harmony export */   Ym: () => (/* binding */ encodeRecord),
/* harmony export */   v3: () => (/* binding */ textBlob)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);

/** The record as bytes: JSON, which `parseRecord` reads. */
function encodeRecord(record) {
    const { tool, created, key, scope, images, builds } = record;
    return new TextEncoder().encode(JSON.stringify({
        version: 1,
        tool,
        created,
        key,
        scope,
        images: images.map(encodeImage),
        builds: builds.map(encodeImage),
    }));
}
function encodeImage({ manifests, ...image }) {
    return { ...image, manifests: manifests.map(({ bytes }) => new TextDecoder().decode(bytes)) };
}
/** The digests an engine may know the image by: of its manifests, and in the classic store of a config. */
function idsOf({ manifests }) {
    return new Set(manifests.flatMap(({ descriptor, content }) => content.kind === 'index' ? [descriptor.digest] : [descriptor.digest, content.config.digest]));
}
/** The blob that small text makes. */
function textBlob(text) {
    const bytes = new TextEncoder().encode(text);
    return { kind: 'text', digest: (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), size: bytes.byteLength, text };
}
//# sourceMappingURL=record.js.map

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

/***/ 52408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ openRecord),
/* harmony export */   JY: () => (/* binding */ checkSigningKey),
/* harmony export */   xe: () => (/* binding */ sealRecord)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57383);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _parse_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52683);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86449);





const KEY_LENGTH_MIN = 16;
/**
 * The bytes of a record's entry: the record as text, signed (HMAC-SHA256) over that text and the key of the entry, so that a signed record
 * cannot be put under another key, in another scope, or in the place of a later one.
 */
function sealRecord(entryKey, record, { signingKey }) {
    const text = new TextDecoder().decode((0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeRecord */ .Ym)(record));
    const signature = signingKey === undefined ? null : sign(entryKey, text, signingKey);
    return new TextEncoder().encode(JSON.stringify({ record: text, signature }));
}
/** Reads an entry that `sealRecord` made. `Failure('refused')` when a signature is required and missing, or is wrong. */
function openRecord(entryKey, bytes, options) {
    const maxBytes = 2 * _parse_record_js__WEBPACK_IMPORTED_MODULE_3__/* .RECORD_LIMITS */ .x.bytes;
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes, `the entry ${entryKey}`, { maxBytes, maxDepth: 4 });
    const text = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(value, 'record') : undefined;
    const signature = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(value, 'signature') : undefined;
    if (typeof text !== 'string')
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('invalid', `the entry ${entryKey} holds no image record`);
    const isSigned = checkSignature(entryKey, text, signature, options);
    return { record: (0,_parse_record_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRecord */ .H)(new TextEncoder().encode(text)), isSigned };
}
/** Throws `Failure('usage')` for a key that anybody could guess. */
function checkSigningKey(key) {
    if (key.length >= KEY_LENGTH_MIN)
        return key;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `the signing key has ${key.length} characters; it needs at least ${KEY_LENGTH_MIN}`, {
        hint: 'Make one: openssl rand -hex 32',
    });
}
function checkSignature(entryKey, text, signature, options) {
    const { signingKey, requireSigned = false } = options;
    if (requireSigned && signingKey === undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', 'signed records are required, but there is no key to check them with', {
            hint: 'Give the key in signing-key (or --signing-key-file).',
        });
    }
    if (signingKey === undefined)
        return false;
    if (typeof signature !== 'string') {
        if (!requireSigned)
            return false;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('refused', `the image record ${entryKey} is not signed`, {
            hint: 'It was saved without the key, by an earlier version of the workflow or by somebody else; it is not used.',
        });
    }
    const [wanted, given] = [Buffer.from(sign(entryKey, text, signingKey)), Buffer.from(signature)];
    if (wanted.byteLength === given.byteLength && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(wanted, given))
        return true;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('refused', `the signature of the image record ${entryKey} is wrong`, {
        hint: 'It was made with another key, or the record was changed or moved; it is not used.',
    });
}
function sign(entryKey, text, key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(`seaworthy image record v1\0${entryKey}\0`).update(text).digest('hex');
}
//# sourceMappingURL=sealed-record.js.map

/***/ }),

/***/ 92359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ mapLimited)
/* harmony export */ });
/**
 * Runs `work` on every item, at most `limit` at a time, in order of start. Stops starting new work at the first failure,
 * waits for what is running, then throws that failure: nothing is left running behind the caller's back. A limit that is
 * no number of at least one counts as one, so that no work is ever passed over in silence.
 */
async function mapLimited(items, limit, work) {
    const results = new Array(items.length);
    let next = 0;
    let failure;
    const worker = async () => {
        while (failure === undefined && next < items.length) {
            const index = next++;
            try {
                results[index] = await work(items[index], index);
            }
            catch (error) {
                failure ??= { error };
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(Math.max(1, Math.floor(limit) || 1), items.length) }, worker));
    if (failure !== undefined)
        throw failure.error;
    return results;
}
//# sourceMappingURL=limit.js.map

/***/ }),

/***/ 24449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** Bytes that are whole in memory, as the stream a store takes: one chunk, or none where there is nothing. */
async function* once(bytes) {
    if (bytes.byteLength > 0)
        yield bytes;
}
//# sourceMappingURL=once.js.map

/***/ })

};
