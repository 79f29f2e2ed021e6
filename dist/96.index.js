export const id = 96;
export const ids = [96];
export const modules = {

/***/ 4887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseImageConfig)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(438);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7241);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7383);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7035);




const KEYS = ['architecture', 'os', 'variant', 'os.version', 'os.features', 'rootfs', 'history', 'created', 'diff_ids'];
/** Parses an image config. Throws `Failure('invalid')` for one whose layers could not be paired with their diff IDs. */
function parseImageConfig(bytes) {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes, 'the image config');
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        throw bad('it is not a JSON object');
    (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseLookalikeKeys */ .sY)(value, KEYS, 'the image config');
    const rootfs = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(value, 'rootfs');
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(rootfs))
        (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseLookalikeKeys */ .sY)(rootfs, KEYS, 'the image config');
    const diffIds = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(rootfs) ? ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(rootfs, 'diff_ids') ?? []) : [];
    if (!Array.isArray(diffIds) || diffIds.some((id) => typeof id !== 'string')) {
        throw bad('rootfs.diff_ids is not a list of digests');
    }
    const created = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(value, 'created');
    return {
        platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlatformObject */ .GE)(value, 'the image config'),
        diffIds: diffIds.map((id) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(id)),
        history: readHistory((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(value, 'history')),
        ...(typeof created === 'string' ? { created } : {}),
        raw: value,
    };
}
function readHistory(value) {
    if (value === undefined || value === null)
        return [];
    if (!Array.isArray(value))
        throw bad('history is not a list');
    return value.map((entry) => {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(entry))
            throw bad('history has an entry that is no object');
        const text = (key, name) => {
            const part = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, key);
            return typeof part === 'string' ? { [name]: part } : {};
        };
        return {
            ...text('created', 'created'),
            ...text('created_by', 'createdBy'),
            ...text('comment', 'comment'),
            emptyLayer: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'empty_layer') === true,
        };
    });
}
function bad(reason) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `the image config cannot be used: ${reason}`);
}
//# sourceMappingURL=config.js.map

/***/ }),

/***/ 3768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ parseDescriptor),
/* harmony export */   sx: () => (/* binding */ optionalString),
/* harmony export */   vr: () => (/* binding */ parseStringMap)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(438);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7241);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7383);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7035);




const KEYS = ['mediaType', 'digest', 'size', 'annotations', 'platform', 'artifactType', 'urls'];
/** Reads a descriptor out of parsed JSON. `where` names it in errors, e.g. `layers[2]`. */
function parseDescriptor(value, where) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        throw bad(where, 'it is not an object');
    (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseLookalikeKeys */ .sY)(value, KEYS, where);
    const mediaType = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(value, 'mediaType');
    const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(value, 'digest');
    const size = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(value, 'size');
    if (typeof mediaType !== 'string' || mediaType === '')
        throw bad(where, 'mediaType is not a string');
    if (hasControlCharacter(mediaType))
        throw bad(where, 'mediaType has a control character');
    if (typeof digest !== 'string')
        throw bad(where, 'digest is not a string');
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw bad(where, 'size is not a whole number of bytes');
    }
    const annotations = parseStringMap((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(value, 'annotations'), `${where}.annotations`);
    const platform = (0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlatformObject */ .GE)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(value, 'platform'), `${where}.platform`);
    const artifactType = optionalString(value, 'artifactType', where);
    const urls = parseUrls((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(value, 'urls'), where);
    return {
        mediaType,
        digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest),
        size: size === 0 ? 0 : size, // -0 is JSON too
        ...(annotations === undefined ? {} : { annotations }),
        ...(platform === undefined ? {} : { platform }),
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(urls === undefined ? {} : { urls }),
    };
}
/** A map of strings to strings, or undefined when absent or null. */
function parseStringMap(value, where) {
    if (value === undefined || value === null)
        return undefined;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        throw bad(where, 'it is not an object');
    const map = Object.create(null);
    for (const [key, text] of Object.entries(value)) {
        if (typeof text !== 'string')
            throw bad(where, `"${key.slice(0, 80)}" is not a string`);
        map[key] = text;
    }
    return map;
}
function optionalString(object, key, where) {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(object, key);
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== 'string')
        throw bad(where, `${key} is not a string`);
    return value;
}
function parseUrls(value, where) {
    if (value === undefined || value === null)
        return undefined;
    if (!Array.isArray(value) || value.some((url) => typeof url !== 'string'))
        throw bad(where, 'urls is not a list of strings');
    return value;
}
/** Media types reach headers and terminals. */
function hasControlCharacter(text) {
    return [...text].some((char) => char < ' ' || char === '\x7f');
}
function bad(where, reason) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${where} is not a valid descriptor: ${reason}`);
}
//# sourceMappingURL=descriptor.js.map

/***/ }),

/***/ 4252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   Ng: () => (/* binding */ parseManifest)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(438);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3768);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7241);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7383);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4857);





const KEYS = [
    'schemaVersion',
    'mediaType',
    'config',
    'layers',
    'manifests',
    'artifactType',
    'subject',
    'annotations',
    'fsLayers',
];
/**
 * Reads manifest bytes. `declaredType` is the Content-Type or the descriptor's media type; the body's own `mediaType`
 * wins where it has one, and must not contradict the body's shape (OCI image-spec manifest.md: an index with layers or a
 * manifest with manifests is refused). Schema 1 is refused with a remedy.
 */
function parseManifest(bytes, declaredType, digest) {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes, 'the manifest');
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value))
        throw bad('it is not a JSON object');
    (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseLookalikeKeys */ .sY)(value, KEYS, 'the manifest');
    const declared = bareType(declaredType);
    refuseSchema1(value, declared);
    const mediaType = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalString */ .sx)(value, 'mediaType', 'the manifest') || knownType(declared) || guessType(value);
    const content = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .isIndexType */ .$U)(mediaType) ? readIndex(value, mediaType) : readManifest(value, mediaType);
    const descriptor = {
        mediaType,
        digest: digest ?? (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes),
        size: bytes.byteLength,
        ...(content.artifactType === undefined ? {} : { artifactType: content.artifactType }),
    };
    return { bytes, descriptor, content };
}
/** Makes a document of a manifest that we built: JSON with `mediaType` always written. */
function encodeManifest(content) {
    return parseManifest(new TextEncoder().encode(JSON.stringify(content)));
}
/** Everything a manifest needs to be whole, except the subject: config and layers, or the listed manifests. */
function childrenOf(content) {
    return content.kind === 'index' ? content.manifests : [content.config, ...content.layers];
}
function readManifest(value, mediaType) {
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .isManifestType */ .Q3)(mediaType)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('unsupported', `the manifest is of type "${mediaType.slice(0, 100)}", which is no image manifest or index`);
    }
    if (has(value, 'manifests'))
        throw bad('it says it is an image manifest but lists manifests');
    const layers = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(value, 'layers') ?? [];
    if (!Array.isArray(layers))
        throw bad('layers is not a list');
    return {
        kind: 'manifest',
        mediaType,
        config: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDescriptor */ .BA)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(value, 'config'), 'config'),
        layers: layers.map((layer, i) => (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDescriptor */ .BA)(layer, `layers[${i}]`)),
        ...commonFields(value),
    };
}
function readIndex(value, mediaType) {
    if (has(value, 'layers') || has(value, 'config')) {
        throw bad('it says it is an index but has layers or a config');
    }
    const manifests = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(value, 'manifests') ?? [];
    if (!Array.isArray(manifests))
        throw bad('manifests is not a list');
    return {
        kind: 'index',
        mediaType,
        manifests: manifests.map((entry, i) => (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDescriptor */ .BA)(entry, `manifests[${i}]`)),
        ...commonFields(value),
    };
}
function commonFields(value) {
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(value, 'schemaVersion') !== 2)
        throw bad('schemaVersion is not 2');
    const artifactType = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalString */ .sx)(value, 'artifactType', 'the manifest');
    const subject = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(value, 'subject');
    const annotations = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStringMap */ .vr)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(value, 'annotations'), 'annotations');
    return {
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(subject === undefined || subject === null ? {} : { subject: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDescriptor */ .BA)(subject, 'subject') }),
        ...(annotations === undefined ? {} : { annotations }),
    };
}
function refuseSchema1(value, declared) {
    const isSchema1 = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(value, 'schemaVersion') === 1 || (declared !== undefined && (0,_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .isSchema1Type */ .hy)(declared));
    if (!isSchema1)
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('unsupported', 'the image has a Docker schema 1 manifest, a format retired in 2019', {
        hint: 'Pull it with an old Docker and push it again, or rebuild it; then every registry and tool can read it.',
    });
}
function bareType(contentType) {
    return contentType?.split(';', 1)[0]?.trim().toLowerCase();
}
function knownType(type) {
    return type !== undefined && ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .isIndexType */ .$U)(type) || (0,_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .isManifestType */ .Q3)(type)) ? type : undefined;
}
function guessType(value) {
    return has(value, 'manifests') ? _media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .MediaType */ .zu.ociIndex : _media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .MediaType */ .zu.ociManifest;
}
/** Writers in Go print an absent list as null. */
function has(value, key) {
    return ((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(value, key) ?? undefined) !== undefined;
}
function bad(reason) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `the manifest cannot be used: ${reason}`);
}
//# sourceMappingURL=manifest.js.map

/***/ }),

/***/ 4857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   MB: () => (/* binding */ compressionOf),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Y2: () => (/* binding */ layerTypeWith),
/* harmony export */   dY: () => (/* binding */ MANIFEST_ACCEPT),
/* harmony export */   hy: () => (/* binding */ isSchema1Type),
/* harmony export */   lJ: () => (/* binding */ isConfigType),
/* harmony export */   mi: () => (/* binding */ isForeignLayerType),
/* harmony export */   zu: () => (/* binding */ MediaType)
/* harmony export */ });
/** The media types of image content (OCI image-spec media-types.md; Docker distribution manifest v2 schema 2). */
const MediaType = {
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    ociConfig: 'application/vnd.oci.image.config.v1+json',
    ociLayer: 'application/vnd.oci.image.layer.v1.tar',
    ociLayerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    ociLayerZstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
    ociEmpty: 'application/vnd.oci.empty.v1+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerManifestList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
    dockerLayer: 'application/vnd.docker.image.rootfs.diff.tar',
    dockerLayerGzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
    dockerLayerZstd: 'application/vnd.docker.image.rootfs.diff.tar.zstd',
    dockerForeignLayerGzip: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    dockerSchema1: 'application/vnd.docker.distribution.manifest.v1+json',
    dockerSchema1Signed: 'application/vnd.docker.distribution.manifest.v1+prettyjws',
};
/** What a registry is told we read, best first. Sent on manifest requests only. */
const MANIFEST_ACCEPT = [
    MediaType.ociIndex,
    MediaType.ociManifest,
    MediaType.dockerManifestList,
    MediaType.dockerManifest,
];
function isIndexType(mediaType) {
    return mediaType === MediaType.ociIndex || mediaType === MediaType.dockerManifestList;
}
function isManifestType(mediaType) {
    return mediaType === MediaType.ociManifest || mediaType === MediaType.dockerManifest;
}
function isSchema1Type(mediaType) {
    return mediaType === MediaType.dockerSchema1 || mediaType === MediaType.dockerSchema1Signed;
}
function isConfigType(mediaType) {
    return mediaType === MediaType.ociConfig || mediaType === MediaType.dockerConfig;
}
const OCI_LAYERS = {
    none: MediaType.ociLayer,
    gzip: MediaType.ociLayerGzip,
    zstd: MediaType.ociLayerZstd,
};
const DOCKER_LAYERS = {
    none: MediaType.dockerLayer,
    gzip: MediaType.dockerLayerGzip,
    zstd: MediaType.dockerLayerZstd,
};
/** How a layer's media type says it is compressed; undefined for what is no layer type we know. */
function compressionOf(layerType) {
    for (const compression of ['none', 'gzip', 'zstd']) {
        if (OCI_LAYERS[compression] === layerType || DOCKER_LAYERS[compression] === layerType)
            return compression;
    }
    return undefined;
}
/** The media type of the same kind of layer (OCI or Docker) with another compression. */
function layerTypeWith(layerType, compression) {
    return (layerType.startsWith('application/vnd.docker.') ? DOCKER_LAYERS : OCI_LAYERS)[compression];
}
/** Layers that the image only points at (Windows base layers): they are never copied. */
function isForeignLayerType(layerType) {
    return layerType.includes('.nondistributable.') || layerType === MediaType.dockerForeignLayerGzip;
}
//# sourceMappingURL=media-types.js.map

/***/ }),

/***/ 2359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ mapLimited)
/* harmony export */ });
/**
 * Runs `work` on every item, at most `limit` at a time, in order of start. Stops starting new work at the first failure,
 * waits for what is running, then throws that failure: nothing is left running behind the caller's back.
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
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    if (failure !== undefined)
        throw failure.error;
    return results;
}
//# sourceMappingURL=limit.js.map

/***/ }),

/***/ 6096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   PY: () => (/* binding */ bottomUp),
/* harmony export */   S2: () => (/* binding */ platformsIn),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   wf: () => (/* binding */ leavesOf)
/* harmony export */ });
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4887);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4252);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4857);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7035);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(438);
/* harmony import */ var _runtime_limit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2359);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1593);







const DEPTH_MAX = 4;
const CHILDREN_MAX = 1000;
const READS_AT_ONCE = 8;
const CONFIG_LIMIT = 8 * 1024 * 1024;
const ATTESTATION_OF = 'vnd.docker.reference.digest';
/**
 * Reads the manifest under a name and all manifests it lists. With `platforms`, an index is cut down to those (and the
 * attestations that belong to them): one platform gives its manifest itself, several a new index; one that is not there
 * is an error that lists what is.
 */
async function readTree(source, name, platforms = []) {
    const root = await source.readManifest(name);
    const chosen = platforms.length === 0 ? root : choosePlatforms(source, root, platforms);
    if ('digest' in chosen)
        return readBelow(source, await source.readManifest(chosen.digest), DEPTH_MAX);
    return readBelow(source, chosen, DEPTH_MAX);
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
    return [content.config, ...content.layers.filter((layer) => !(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isForeignLayerType */ .mi)(layer.mediaType))];
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
    if (!(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isConfigType */ .lJ)(content.config.mediaType))
        return [];
    const bytes = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .collect */ .Fo)(source.readBlob(content.config), CONFIG_LIMIT, 'the image config');
    const { platform } = (0,_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .F)(bytes);
    return platform.os === '' ? [] : [platform];
}
/** BuildKit lists attestations beside the images, for the platform "unknown/unknown". */
function isAttestation(entry) {
    return entry.platform?.os === 'unknown' && entry.platform.architecture === 'unknown';
}
async function readBelow(source, document, depth) {
    const { content } = document;
    if (content.kind === 'manifest')
        return { document, children: [] };
    if (depth === 0 || content.manifests.length > CHILDREN_MAX) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('invalid', `${source.label}: the index ${document.descriptor.digest} is too deep or too long`);
    }
    const children = await (0,_runtime_limit_js__WEBPACK_IMPORTED_MODULE_6__/* .mapLimited */ .b)(content.manifests, READS_AT_ONCE, async (entry) => {
        if (!(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(entry.mediaType) && !(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(entry.mediaType)) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('unsupported', `${source.label}: an index lists "${entry.mediaType}", which is no manifest`);
        }
        return await readBelow(source, await source.readManifest(entry.digest), depth - 1);
    });
    return { document, children };
}
function choosePlatforms(source, root, platforms) {
    const { content } = root;
    if (content.kind === 'manifest')
        return root;
    const chosen = platforms.map((platform) => {
        const entry = content.manifests.find((e) => e.platform !== undefined && (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .samePlatform */ .my)(platform, e.platform));
        if (entry !== undefined)
            return entry;
        const there = platformsOf(content).map(_image_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq).join(', ');
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('not-found', `${source.label} has no image for ${(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform)}; it has ${there}`);
    });
    const [only] = chosen;
    if (chosen.length === 1 && only !== undefined)
        return { digest: only.digest };
    const kept = new Set(chosen.map((entry) => entry.digest));
    const manifests = content.manifests.filter((entry) => kept.has(entry.digest) || kept.has(entry.annotations?.[ATTESTATION_OF] ?? ''));
    if (manifests.length === content.manifests.length)
        return root;
    const annotations = content.annotations === undefined ? {} : { annotations: content.annotations };
    return (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeManifest */ .Gb)({ schemaVersion: 2, mediaType: content.mediaType, manifests, ...annotations });
}
//# sourceMappingURL=tree.js.map

/***/ }),

/***/ 1593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   Zt: () => (/* binding */ checkExpectation),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7241);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(438);


/**
 * Passes bytes through and fails with `Failure('mismatch')` as soon as they cannot be what was expected: at the first
 * byte too many, or at the end. `where` names the place in the error. `done` learns what came.
 */
async function* verified(bytes, expected, where, done) {
    const hasher = new _image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Hasher */ .OP(expected.digest === undefined ? (expected.algorithm ?? 'sha256') : (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(expected.digest));
    for await (const chunk of bytes) {
        hasher.update(chunk);
        if (expected.size !== undefined && hasher.size > expected.size)
            throw wrongSize(hasher.size, expected, where);
        yield chunk;
    }
    const actual = { digest: hasher.digest(), size: hasher.size };
    checkExpectation(actual, expected, where);
    done?.(actual);
}
/** Throws `Failure('mismatch')` unless what came is what was expected. */
function checkExpectation(actual, expected, where) {
    if (expected.size !== undefined && actual.size !== expected.size)
        throw wrongSize(actual.size, expected, where);
    if (expected.digest !== undefined && actual.digest !== expected.digest) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('mismatch', `${where}: the bytes of ${expected.digest} have the digest ${actual.digest}`, {
            hint: 'They were damaged or replaced on the way or at the source; nothing of them was kept.',
        });
    }
}
function wrongSize(size, expected, where) {
    const what = expected.digest ?? 'the content';
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('mismatch', `${where}: ${what} has ${size} bytes, not the ${expected.size} it should have`, {
        hint: 'It was cut short or replaced on the way or at the source; nothing of it was kept.',
    });
}
/** All the bytes of a stream that has to be small: `Failure('mismatch')` past `maxBytes`. */
async function collect(bytes, maxBytes, what) {
    const chunks = [];
    let size = 0;
    for await (const chunk of bytes) {
        size += chunk.byteLength;
        if (size > maxBytes)
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('mismatch', `${what} is larger than the ${maxBytes} bytes it may have`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
}
//# sourceMappingURL=verify.js.map

/***/ })

};
