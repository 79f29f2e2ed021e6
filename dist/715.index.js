export const id = 715;
export const ids = [715];
export const modules = {

/***/ 9475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _login_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1743);
/* harmony import */ var _login_prove_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3587);
/* harmony import */ var _login_reach_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7438);
/* harmony import */ var _login_registry_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6000);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(438);





const command = {
    usage: 'login [REGISTRY] -u USER --password-stdin',
    summary: 'Prove a credential to a registry and keep it where Docker keeps it',
    help: `Without REGISTRY it is Docker Hub. The password or token is read from standard input, with one line end taken off:

  echo "$TOKEN" | seaworthy login ghcr.io -u octocat --password-stdin

The user name <token> says that it is an identity token (an OAuth2 refresh token), as credential helpers write it.
The credential goes to "docker login" where Docker is installed, else to the same config.json or credential helper.`,
    options: {
        username: { type: 'string', short: 'u', value: 'USER', help: 'Who logs in' },
        'password-stdin': { type: 'boolean', help: 'Read the password or token from standard input' },
        password: { type: 'string', short: 'p', help: 'Refused: others on the machine can read arguments' },
    },
    arity: [0, 1],
    async run({ args: [registry = ''], options, settings, runtime, result, stdin }) {
        const username = readUsername(options, registry);
        const secret = trimLineEnd(await stdin());
        runtime.mask(secret);
        if (secret === '') {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('usage', 'standard input was empty, so there is no password', {
                hint: 'Check the variable or command that should have filled it: it gave nothing.',
            });
        }
        const configDir = settings.config;
        const prove = (0,_login_prove_js__WEBPACK_IMPORTED_MODULE_1__.proveByRegistry)(await (0,_login_reach_js__WEBPACK_IMPORTED_MODULE_2__/* .readReach */ .e)({ insecure: settings.insecure, caFile: settings.ca }));
        const [done] = await (0,_login_login_js__WEBPACK_IMPORTED_MODULE_0__.loginTo)([{ registry, username, secret }], { configDir, prove }, runtime);
        result(done, `Logged in to ${done?.registry} as ${done?.username}; kept in ${done?.place}`);
        return undefined;
    },
};
function readUsername(options, registry) {
    const words = ['login', registry, '-u USER', '--password-stdin'].filter((word) => word !== '').join(' ');
    if (options.password !== undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('usage', 'a password on the command line is not taken', {
            hint: `Every user of this machine can see it there, and the shell keeps it: pipe it in instead: seaworthy ${words}`,
        });
    }
    (0,_login_registry_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRegistryName */ .O)(registry); // a misspelt name is told before anybody types a password
    if (typeof options.username !== 'string' || options.username === '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('usage', 'no user name was given', { hint: `Write seaworthy ${words}` });
    }
    if (options['password-stdin'] !== true) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('usage', 'the password is read from standard input only, and --password-stdin says so', {
            hint: `Write seaworthy ${words}`,
        });
    }
    return options.username;
}
/** As Docker does: the line end that echo adds is no part of the password. */
function trimLineEnd(text) {
    return text.replace(/\r?\n$/, '');
}
//# sourceMappingURL=login.js.map

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
