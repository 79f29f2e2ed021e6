export const id = 686;
export const ids = [686];
export const modules = {

/***/ 9689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _login_credential_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8620);
/* harmony import */ var _login_list_logins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8592);
/* harmony import */ var _login_prove_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3587);
/* harmony import */ var _login_reach_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7438);
/* harmony import */ var _login_registry_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6000);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(438);






const command = {
    usage: 'whoami [REGISTRY] [--check]',
    summary: 'Show which registries you are logged in to, as whom, and where that is kept',
    help: 'With --check each registry is asked whether it still accepts the login. Secrets are never shown.',
    options: { check: { type: 'boolean', help: 'Ask the registry whether the login still works' } },
    arity: [0, 1],
    async run({ args: [registry], options, settings, runtime, result }) {
        const configDir = settings.config;
        const prove = (0,_login_prove_js__WEBPACK_IMPORTED_MODULE_2__.proveByRegistry)(await (0,_login_reach_js__WEBPACK_IMPORTED_MODULE_3__/* .readReach */ .e)({ insecure: settings.insecure, caFile: settings.ca }));
        const host = registry === undefined ? undefined : (0,_login_registry_name_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRegistryName */ .O)(registry);
        const all = await (0,_login_list_logins_js__WEBPACK_IMPORTED_MODULE_1__/* .listLogins */ .V)(runtime, { configDir });
        const known = all.filter((login) => host === undefined || login.registry.split('/')[0] === host);
        let worst = host !== undefined && known.length === 0 ? 1 : 0;
        const logins = [];
        for (const login of known) {
            const error = options.check === true ? await check(runtime, login.registry, configDir, prove) : undefined;
            const works = options.check === true ? { works: error === undefined } : {};
            logins.push({ ...login, ...works, ...(error === undefined ? {} : { reason: messageOf(error) }) });
            if (error !== undefined)
                worst = Math.max(worst, (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodeOf */ .FO)(error));
        }
        const none = host === undefined ? 'Not logged in to any registry' : `Not logged in to ${host}`;
        result({ logins }, logins.length === 0 ? none : table(logins));
        return worst === 0 ? undefined : worst;
    },
};
async function check(runtime, registry, configDir, prove) {
    try {
        const found = await (0,_login_credential_source_js__WEBPACK_IMPORTED_MODULE_0__/* .findCredential */ .L4)(runtime, registry, { configDir });
        await prove(registry.split('/')[0], found?.credential, runtime);
        return undefined;
    }
    catch (error) {
        return error;
    }
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function table(logins) {
    const rows = logins.map(({ registry, username, kind, place, works, reason }) => [
        registry,
        username === '' ? `(${kind})` : username,
        place,
        works === undefined ? '' : works ? 'works' : `does not work: ${reason}`,
    ]);
    const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    return rows
        .map((row) => row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd())
        .join('\n');
}
//# sourceMappingURL=whoami.js.map

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

/***/ 8592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ listLogins)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(438);
/* harmony import */ var _auth_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7662);
/* harmony import */ var _credential_helper_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1);
/* harmony import */ var _credential_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8620);





/** Every login that {@link credentialSource} could hand out, the first place first; one that hides another comes alone. */
async function listLogins(runtime, options = {}) {
    const found = new Map();
    for (const place of await (0,_credential_source_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialPlaces */ .aS)(runtime, options.configDir)) {
        for (const login of [...(await fromHelpers(runtime, place)), ...fromFile(place)]) {
            if (!found.has(login.registry))
                found.set(login.registry, login);
        }
    }
    return [...found.values()].sort((a, b) => (a.registry < b.registry ? -1 : 1));
}
function fromFile({ name, config }) {
    return Object.entries(config.auths ?? {}).flatMap(([key, entry]) => {
        const credential = (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeEntry */ .LP)(entry);
        return credential === undefined ? [] : [known((0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .registryOfKey */ .Yq)(key), credential, name)];
    });
}
async function fromHelpers(runtime, { config }) {
    const servers = new Set([...Object.keys(config.credHelpers ?? {}), ...Object.keys(config.auths ?? {})]);
    if (config.credsStore) {
        try {
            for (const server of Object.keys(await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .helperList */ .ZC)(runtime, config.credsStore)))
                servers.add(server);
        }
        catch (error) {
            runtime.log.warn((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error));
        }
    }
    const logins = [];
    for (const server of servers) {
        const helper = (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .helperFor */ .yW)(config, server);
        if (helper === undefined)
            continue;
        try {
            const kept = (await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .helperGet */ .T)(runtime, helper, (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialKey */ .TC)(server))) ?? (await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .helperGet */ .T)(runtime, helper, server));
            if (kept !== undefined)
                logins.push(known((0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .registryOfKey */ .Yq)(server), (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .fromHelper */ .FK)(kept), `helper ${helper}`));
        }
        catch (error) {
            runtime.log.warn((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error));
        }
    }
    return logins;
}
function known(registry, credential, place) {
    const username = credential.kind === 'password' ? credential.username : '';
    return { registry, username, kind: credential.kind, place };
}
//# sourceMappingURL=list-logins.js.map

/***/ }),

/***/ 3587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proveByRegistry: () => (/* binding */ proveByRegistry)
/* harmony export */ });
/* harmony import */ var _stores_registry_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(383);

/** Somebody waits for a login: less patience than for an upload, more than the 15 seconds of `docker login`. Milliseconds. */
const PATIENCE = {
    timeouts: { connect: 15_000, headers: 30_000 },
    retries: { attempts: 4, budgetMs: 60_000 },
};
/** Asks the registries themselves, trying again only what may pass by itself. `reachOf` says how each is reached. */
function proveByRegistry(reachOf = () => ({})) {
    return async (registry, credential, runtime) => {
        const client = (0,_stores_registry_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .openRegistry */ .M)(registry, { ...PATIENCE, ...reachOf(registry), credentials: async () => credential }, runtime);
        try {
            const { scheme, accepted } = await client.checkAccess();
            if (credential !== undefined && !accepted) {
                const why = scheme === 'none' ? 'lets everybody in' : 'did not ask for it';
                runtime.log.info(`${registry} ${why}, so the login says nothing about the token`);
            }
        }
        finally {
            await client.close();
        }
    };
}
//# sourceMappingURL=prove.js.map

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

/***/ 6000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseRegistryName)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(438);


const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[a-f0-9:]+\])(?::(?<port>[0-9]{1,5}))?$/;
/** Names that people write for a registry, and the host they mean. */
const NICKNAMES = {
    hub: _image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb,
    dockerhub: _image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb,
    'hub.docker.com': _image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb,
    'docker.com': _image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb,
    ghcr: 'ghcr.io',
    github: 'ghcr.io',
    'github.com': 'ghcr.io',
    quay: 'quay.io',
    gitlab: 'registry.gitlab.com',
    'gitlab.com': 'registry.gitlab.com',
};
/**
 * Reads the registry that somebody wants to log in to, as `normalizeRegistry` writes it. Empty is Docker Hub. What Docker
 * would take for a different server, or keep under a key that no later step looks up, is refused with the spelling to use:
 * a URL with a path, a repository, a reference, a nickname.
 */
function parseRegistryName(text) {
    const given = text.trim();
    if (given === '')
        return _image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb;
    if (given === (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialKey */ .TC)(_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb))
        return _image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb;
    const nickname = NICKNAMES[given.toLowerCase().replace(/^https?:\/\//, '')];
    if (nickname !== undefined)
        throw misspelt(given, 'that is not the host of a registry', nickname);
    if (/[@\s]/.test(given))
        throw misspelt(given, 'it holds something else than a host and a port');
    const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*)$/is.exec(given) ?? [];
    if (scheme !== undefined && !/^https?:\/\/$/i.test(scheme))
        throw misspelt(given, `"${scheme}" leads to no registry`);
    const [host = '', ...path] = rest.replace(/\/+$/, '').split('/');
    const name = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeRegistry */ .l5)(host);
    if (path.length > 0 && !/^(v1|v2)$/.test(path.join('/'))) {
        throw misspelt(given, 'it names a repository; a login is for the whole registry', name);
    }
    const match = HOST.exec(host.toLowerCase());
    if (match === null)
        throw misspelt(given, 'it is not a host name with an optional port');
    if (Number(match.groups?.port ?? 1) > 65_535)
        throw misspelt(given, 'there is no such port');
    if (!/[.:]/.test(host) && host.toLowerCase() !== 'localhost') {
        throw misspelt(given, 'a name without a dot or a port is read as a repository of Docker Hub', `${host}:443`);
    }
    return name;
}
function misspelt(text, reason, remedy) {
    // Somebody may have put a secret into the wrong input: a URL's user part is not repeated.
    const shown = text.replace(/\/\/[^/]*@/, '//***@').slice(0, 200);
    const write = remedy === undefined ? 'Write the host and, if it has one, the port: registry.example:5000' : remedy;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `"${shown}" is not a registry: ${reason}`, {
        reference: shown,
        hint: remedy === undefined ? write : `Write ${remedy}`,
    });
}
//# sourceMappingURL=registry-name.js.map

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
