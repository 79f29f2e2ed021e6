export const id = 8899;
export const ids = [8899];
export const modules = {

/***/ 59685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ findRecord),
/* harmony export */   a: () => (/* binding */ readRecord)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _stores_verify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51593);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25084);
/* harmony import */ var _parse_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52683);
/* harmony import */ var _sealed_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52408);





/** Records that are tried behind one that cannot be used: whoever may write can put many in front of the good ones. */
const OLDER_MAX = 8;
/** What is wrong with a record itself, not with the way to it. */
const OF_THE_RECORD = ['invalid', 'refused', 'mismatch', 'not-found'];
/**
 * The newest record of the cache's key that can be used, in the first scope that has one. Behind one that cannot be read or may not be believed
 * older ones are tried, a few of them, where the place can list them, and then the next scope. What could not be used is told to `warn`, all at once.
 */
async function findRecord(cache, warn) {
    const unusable = [];
    try {
        for (const scope of cache.scopes) {
            const newest = await cache.entries.newest((0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .recordPrefix */ .Kg)(cache.key, scope));
            if (newest === undefined)
                continue;
            try {
                return { ...(await readRecord(cache, newest)), entryKey: newest, scope };
            }
            catch (error) {
                if (cache.connections.runtime.signal?.aborted === true)
                    throw error;
                unusable.push(`the image record ${newest} is not used: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error)}`);
                const isItsOwn = error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && OF_THE_RECORD.includes(error.code);
                const older = isItsOwn ? await findOlder(cache, scope, newest, unusable) : undefined;
                if (older !== undefined)
                    return older;
            }
        }
        return undefined;
    }
    catch (error) {
        // One thing went wrong in the end, and it is told by who called.
        for (const message of unusable.splice(0))
            cache.connections.runtime.log.debug(message);
        throw error;
    }
    finally {
        if (unusable.length > 0)
            warn(unusable.join('\n'));
    }
}
async function findOlder(cache, scope, newest, unusable) {
    const { log, signal } = cache.connections.runtime;
    let tries = 0;
    try {
        for await (const { key: entryKey } of cache.entries.list((0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .recordPrefix */ .Kg)(cache.key, scope))) {
            if (entryKey === newest || (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRecordKey */ .OS)(entryKey) === undefined)
                continue;
            if (tries++ === OLDER_MAX) {
                unusable.push(`the ${OLDER_MAX} records before it cannot be used either; older ones are not looked at`);
                return undefined;
            }
            try {
                const found = { ...(await readRecord(cache, entryKey)), entryKey, scope };
                log.info(`The older image record ${entryKey} is used`);
                return found;
            }
            catch (error) {
                log.debug(`the image record ${entryKey} is not used: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error)}`);
            }
        }
    }
    catch (error) {
        if (signal?.aborted === true)
            throw error;
        log.debug(`older image records cannot be looked for: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error)}`);
    }
    return undefined;
}
/** One record by the key of its entry. */
async function readRecord(cache, entryKey) {
    const bytes = await (0,_stores_verify_js__WEBPACK_IMPORTED_MODULE_1__/* .collect */ .Fo)(cache.entries.read(entryKey), 2 * _parse_record_js__WEBPACK_IMPORTED_MODULE_3__/* .RECORD_LIMITS */ .x.bytes, `the image record ${entryKey}`);
    return (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_4__/* .openRecord */ .C6)(entryKey, bytes, cache);
}
//# sourceMappingURL=find-record.js.map

/***/ }),

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

/***/ })

};
