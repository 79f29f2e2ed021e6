export const id = 661;
export const ids = [661,411];
export const modules = {

/***/ 8792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ withConnections)
/* harmony export */ });
/* harmony import */ var _ship_connections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(971);

/** Opens connections as the global options say, and closes them after `body`, whatever becomes of it. */
async function withConnections({ settings, runtime }, body) {
    const connections = (0,_ship_connections_js__WEBPACK_IMPORTED_MODULE_0__.openConnections)({
        insecure: settings.insecure,
        caFile: settings.ca,
        configDir: settings.config,
        concurrency: settings.concurrency,
        timeoutMs: settings.timeout,
    }, runtime);
    try {
        return await body(connections);
    }
    finally {
        await connections.close();
    }
}
//# sourceMappingURL=connect.js.map

/***/ }),

/***/ 6092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/ship/open-source.js
var open_source = __webpack_require__(3724);
;// CONCATENATED MODULE: ./lib/ship/digest.js



/** The digest of what a SOURCE means now: a manifest or index; in the engine, the image ID. */
async function digest(text, connections) {
    const found = await (0,open_source/* findSource */.T)(text, connections);
    if (found.kind === 'engine') {
        const image = await found.engine.existing(found.image);
        if (image === undefined)
            throw new failure/* Failure */.HR('not-found', `the engine has no image "${found.image}"`, { reference: text });
        return { digest: image.id };
    }
    const descriptor = await found.store.resolve(found.name);
    await found.store.close();
    if (descriptor === undefined)
        throw new failure/* Failure */.HR('not-found', `there is no ${found.label}`, { reference: text });
    const { digest: at, mediaType } = descriptor;
    if (found.kind !== 'registry')
        return { digest: at, mediaType };
    return { digest: at, mediaType, reference: `${(0,reference/* repositoryOf */._M)(found.reference)}@${at}` };
}
//# sourceMappingURL=digest.js.map
// EXTERNAL MODULE: ./lib/cli/connect.js
var connect = __webpack_require__(8792);
;// CONCATENATED MODULE: ./lib/cli/digest.js


const command = {
    usage: 'digest SOURCE',
    summary: 'Print the digest that a name means now',
    help: `  seaworthy digest debian:12
  seaworthy digest archive:image.tar`,
    arity: [1, 1],
    async run(context) {
        const report = await (0,connect/* withConnections */.q)(context, (connections) => digest(context.args[0], connections));
        context.result(report, report.digest);
        return undefined;
    },
};
//# sourceMappingURL=digest.js.map

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

/***/ 8620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ findCredential),
/* harmony export */   Ld: () => (/* binding */ credentialSource),
/* harmony export */   aS: () => (/* binding */ credentialPlaces)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);
/* harmony import */ var _auth_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7662);
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4094);
/* harmony import */ var _credential_helper_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1);





/**
 * Finds credentials where Docker and Podman keep them: the variable `DOCKER_AUTH_CONFIG`, Docker's `config.json` with its
 * credential helpers, then `auth.json` of Podman and its kin. The first place that has one wins; what is found is masked.
 * `registry` may be followed by a repository, for keys that are limited to part of a registry.
 */
function credentialSource(runtime, options = {}) {
    return async (registry) => (await findCredential(runtime, registry, options))?.credential;
}
/** As {@link credentialSource}, and says where. `registry` is `host` or `host/repository`. */
async function findCredential(runtime, registry, { configDir } = {}) {
    const [host, repository] = splitScope(registry);
    for (const place of await credentialPlaces(runtime, configDir)) {
        const found = await findIn(runtime, place, host, repository);
        if (found === undefined)
            continue;
        for (const secret of (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsOf */ .Fj)(found.credential))
            runtime.mask(secret);
        return found;
    }
    return undefined;
}
/** Every place that may hold credentials, in the order they are asked. */
async function credentialPlaces(runtime, configDir) {
    const { env } = runtime;
    const places = [];
    if (configDir === undefined && env.DOCKER_AUTH_CONFIG) {
        places.push({
            name: 'DOCKER_AUTH_CONFIG',
            config: (0,_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .parseConfig */ .o4)(env.DOCKER_AUTH_CONFIG, 'the variable DOCKER_AUTH_CONFIG'),
        });
    }
    const files = [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerConfigDir */ .kG)(runtime, configDir), 'config.json')];
    if (configDir === undefined)
        files.push(...podmanFiles(env));
    for (const file of files)
        places.push({ name: file, config: await (0,_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfig */ .Xg)(file) });
    return places;
}
/** containers-auth.json(5): the variable, the runtime folder, the configuration folder. */
function podmanFiles(env) {
    if (env.REGISTRY_AUTH_FILE)
        return [env.REGISTRY_AUTH_FILE];
    const folders = [env.XDG_RUNTIME_DIR, env.XDG_CONFIG_HOME || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .homeOf */ .lt)(env), '.config')];
    return folders.filter((folder) => folder !== undefined && folder !== '').map((folder) => podmanFile(folder));
}
function podmanFile(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'containers', 'auth.json');
}
async function findIn(runtime, { name, config }, host, repository) {
    const auths = config.auths ?? {};
    const keys = (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .matchingKeys */ .A8)(Object.keys(auths), host, repository);
    const helper = (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_4__/* .helperFor */ .yW)(config, host);
    if (helper !== undefined) {
        for (const server of helperServers(keys, host)) {
            const kept = await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_4__/* .helperGet */ .T)(runtime, helper, server);
            if (kept !== undefined)
                return { credential: (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_4__/* .fromHelper */ .FK)(kept), place: `helper ${helper}` };
        }
    }
    for (const key of keys) {
        const credential = (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeEntry */ .LP)(auths[key] ?? {});
        if (credential !== undefined)
            return { credential, place: name };
    }
    return undefined;
}
/** Under which names a helper may know a host: Docker's own key first, then the spellings in the file. */
function helperServers(keys, host) {
    return [...new Set([...(host === 'docker.io' ? ['https://index.docker.io/v1/'] : [host]), ...keys])];
}
function splitScope(registry) {
    const bare = registry.replace(/^https?:\/\//i, '');
    const slash = bare.indexOf('/');
    const repository = slash < 0 || bare !== registry ? '' : bare.slice(slash + 1);
    return [(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeRegistry */ .l5)(registry), repository === '' ? undefined : repository];
}
//# sourceMappingURL=credential-source.js.map

/***/ }),

/***/ 7438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readReach)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(438);



/**
 * Reads how each registry is to be reached. `insecure` lifts the checks for those hosts alone, as Docker's insecure
 * registries do: any certificate, and plain HTTP where there is no TLS.
 */
async function readReach({ insecure = [], caFile }) {
    const trusting = new Set(insecure.map(_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeRegistry */ .l5));
    const ca = caFile === undefined ? {} : { ca: [await readPem(caFile)] };
    return (registry) => ({ ...ca, ...(trusting.has(registry) ? { insecureTls: true, plainHttp: true } : {}) });
}
async function readPem(file) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((cause) => {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `the certificate file ${file} cannot be read`, { reference: file, cause });
    });
    if (text.includes('-----BEGIN CERTIFICATE-----'))
        return text;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `the certificate file ${file} holds no certificate`, {
        reference: file,
        hint: 'It must be PEM: -----BEGIN CERTIFICATE-----',
    });
}
//# sourceMappingURL=reach.js.map

/***/ }),

/***/ 971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openConnections: () => (/* binding */ openConnections)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8424);
/* harmony import */ var _login_credential_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8620);
/* harmony import */ var _login_reach_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7438);
/* harmony import */ var _stores_registry_registry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(383);




function openConnections(options, runtime) {
    const registries = new Map();
    let engine;
    const credentials = options.credentials ?? (0,_login_credential_source_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialSource */ .Ld)(runtime, configOption(options));
    let reach;
    const open = async (host) => {
        reach ??= (0,_login_reach_js__WEBPACK_IMPORTED_MODULE_2__/* .readReach */ .e)(options);
        return (0,_stores_registry_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .openRegistry */ .M)(host, {
            credentials,
            ...(await reach)(host),
            ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
            ...(options.timeoutMs === undefined ? {} : { timeouts: { headers: options.timeoutMs } }),
        }, runtime);
    };
    return {
        runtime,
        options,
        registry: (host) => {
            const name = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeRegistry */ .l5)(host);
            const opened = registries.get(name) ?? open(name);
            registries.set(name, opened);
            return opened;
        },
        engine: () => {
            // Loaded when an engine is needed: most of a release talks to registries only.
            engine ??= __webpack_require__.e(/* import() */ 718).then(__webpack_require__.bind(__webpack_require__, 1718)).then(({ connectEngine }) => connectEngine(runtime));
            return engine;
        },
        close: async () => {
            const opened = await Promise.allSettled(registries.values());
            await Promise.all(opened.map((result) => (result.status === 'fulfilled' ? result.value.close() : undefined)));
        },
    };
}
function configOption(options) {
    return options.configDir === undefined ? {} : { configDir: options.configDir };
}
//# sourceMappingURL=connections.js.map

/***/ }),

/***/ 6423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ splitPath),
/* harmony export */   z: () => (/* binding */ parseLocation)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(438);


const FORMS = 'app:ci, docker:app:ci, registry:HOST/REPO:TAG, archive:FILE.tar, layout:DIR[:TAG]';
/** Reads `app:ci`, `docker:app:ci`, `registry:host/repo:tag`, `archive:image.tar[.gz]`, `layout:dir[:tag]`, `cache:name`. */
function parseLocation(text) {
    const [, scheme, rest = ''] = /^(docker|registry|archive|layout|cache):(.*)$/s.exec(text) ?? [];
    if (scheme === undefined)
        return { kind: 'any', text, reference: referenceOrId(text) };
    if (rest === '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `"${text}" names nothing after "${scheme}:"`, {
            reference: text,
            hint: `Write one of: ${FORMS}.`,
        });
    }
    switch (scheme) {
        case 'docker':
            referenceOrId(rest);
            return { kind: 'docker', image: rest };
        case 'registry':
            return { kind: 'registry', reference: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefaultTag */ ._t)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(rest)) };
        case 'archive':
            return { kind: 'archive', rest };
        case 'layout':
            return { kind: 'layout', rest };
        default:
            return { kind: 'cache', name: rest };
    }
}
/** `FILE:NAME` split at every colon after which the front could be the path: whole first, then from the right. */
function splitPath(rest) {
    const splits = [[rest, undefined]];
    for (let at = rest.lastIndexOf(':'); at > 0; at = rest.lastIndexOf(':', at - 1)) {
        splits.push([rest.slice(0, at), rest.slice(at + 1)]);
    }
    return splits;
}
/** An engine also knows images by (short) ID; those are no references. */
function referenceOrId(text) {
    if (/^(sha256:)?[0-9a-f]{64}$/.test(text))
        return undefined;
    return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefaultTag */ ._t)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text));
}
//# sourceMappingURL=location.js.map

/***/ }),

/***/ 3724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ findSource),
/* harmony export */   y: () => (/* binding */ mountHints)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(438);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6423);




/** Finds what a SOURCE means. A plain name is looked for in the engine, then in its registry. */
async function findSource(text, connections) {
    const location = (0,_location_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLocation */ .z)(text);
    switch (location.kind) {
        case 'any':
            return await findAnywhere(location, connections);
        case 'docker': {
            const found = await findInEngine(location.image, connections);
            if (found !== undefined)
                return found;
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `the engine has no image "${location.image}"`, {
                reference: text,
                hint: `Build or pull it first. If an image called "${text}" is meant, write registry:${text}.`,
            });
        }
        case 'registry':
            return await inRegistry(location.reference, connections);
        case 'archive':
            return await inArchive(location.rest, text, connections);
        case 'layout':
            return await inLayout(location.rest, text, connections);
        case 'cache':
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('unsupported', `"${text}": images in the cache cannot be read yet`, { reference: text });
    }
}
async function findAnywhere(location, connections) {
    const { text, reference } = location;
    const { log } = connections.runtime;
    let why = 'the engine does not have it';
    try {
        const found = await findInEngine(text, connections);
        if (found !== undefined)
            return found;
    }
    catch (error) {
        if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) || error.code !== 'unreachable')
            throw error;
        why = 'there is no engine here';
        log.debug(error.message);
    }
    if (reference === undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `${why}: image ID ${text}`, {
            reference: text,
            hint: 'Registries know images by name, not by ID.',
        });
    }
    log.info(`${text}: ${why}; reading it from ${reference.registry}`);
    const found = await inRegistry(reference, connections);
    if ((await found.store.resolve(found.name)) !== undefined)
        return found;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `${text}: ${why}, and ${reference.registry} has no ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(reference)}`, {
        reference: text,
        hint: 'Check the name, or say where it is: docker:, registry:, archive:FILE or layout:DIR.',
    });
}
async function findInEngine(image, connections) {
    const engine = await connections.engine();
    if ((await engine.inspect(image)) === undefined)
        return undefined;
    return { kind: 'engine', engine, image, label: `docker:${image}` };
}
async function inRegistry(reference, connections) {
    const registry = await connections.registry(reference.registry);
    const store = registry.repository(reference.repository);
    return { kind: 'registry', store, name: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .targetOf */ .$r)(reference), label: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(reference), reference };
}
async function inArchive(rest, text, connections) {
    const [path, wanted] = existingPath(rest, text);
    const { openArchive } = await Promise.all(/* import() */[__webpack_require__.e(37), __webpack_require__.e(978), __webpack_require__.e(114)]).then(__webpack_require__.bind(__webpack_require__, 9978));
    const store = await openArchive(path, connections.runtime);
    const names = store.names();
    const name = wanted ?? names[0];
    if (name === undefined || (wanted === undefined && names.length > 1)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `${path} holds ${names.length} images: ${names.join(', ')}`, {
            reference: text,
            hint: `Name one: archive:${path}:${names[0] ?? 'NAME'}`,
        });
    }
    return { kind: 'store', store, name, label: text };
}
async function inLayout(rest, text, connections) {
    const [path, wanted] = existingPath(rest, text);
    const { openLayout } = await Promise.all(/* import() */[__webpack_require__.e(37), __webpack_require__.e(859)]).then(__webpack_require__.bind(__webpack_require__, 4848));
    const store = await openLayout(path, connections.runtime);
    const names = [];
    for await (const tag of store.tags())
        names.push(tag);
    const name = wanted ?? names[0];
    if (name === undefined || (wanted === undefined && names.length > 1)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `${path} holds ${names.length} tags: ${names.join(', ')}`, {
            reference: text,
            hint: `Name one: layout:${path}:${names[0] ?? 'TAG'}`,
        });
    }
    return { kind: 'store', store, name, label: text };
}
function existingPath(rest, text) {
    const found = (0,_location_js__WEBPACK_IMPORTED_MODULE_3__/* .splitPath */ .U)(rest).find(([path]) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
    if (found !== undefined)
        return found;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `"${text}": there is no such file or folder`, {
        reference: text,
        hint: 'Paths are relative to the current folder.',
    });
}
/** Repositories in the same registry from which blobs can be mounted instead of sent. */
function mountHints(source, target) {
    if (source.kind !== 'registry' || source.reference.registry !== target.registry)
        return [];
    return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(source.reference) === (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(target) ? [] : [source.reference.repository];
}
//# sourceMappingURL=open-source.js.map

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
