export const id = 9672;
export const ids = [9672,2913];
export const modules = {

/***/ 1009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ versionOfPromotion),
/* harmony export */   k: () => (/* binding */ isFullVersion)
/* harmony export */ });
/** Three numbers or more: fewer are what a floating tag has (`1.9`), and mean whatever is newest below them. */
const FULL_VERSION = /^v?\d+(?:\.\d+){2,}(?:[-._+]?[0-9A-Za-z][0-9A-Za-z.+_-]*)?$/;
/**
 * What a promoted image is a release of, by the names it is given: the full version among its new tags (`1.9.1-rc.3` that becomes
 * `1.9.1` is 1.9.1), else the tag it has at the source. Undefined when there is none, or several that differ.
 */
function versionOfPromotion(sourceTag, newTags) {
    const named = [...new Set(newTags.filter((tag) => FULL_VERSION.test(tag)))];
    if (named.length > 1)
        return undefined;
    return named[0] ?? (sourceTag !== undefined && FULL_VERSION.test(sourceTag) ? sourceTag : undefined);
}
/** Whether a tag is the name of one release, as against one that stands for the newest of several. */
function isFullVersion(tag) {
    return FULL_VERSION.test(tag);
}
//# sourceMappingURL=version-of.js.map

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
                hint: `Build or pull it first. If it is in a registry, write registry:${location.image}.`,
            });
        }
        case 'registry':
            return await inRegistry(location.reference, connections);
        case 'archive':
            return await inArchive(location.rest, text, connections);
        case 'layout':
            return await inLayout(location.rest, text, connections);
        case 'cache':
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('unsupported', `"${text}": images in the cache cannot be read yet`, {
                reference: text,
                hint: 'Use docker:, registry:, archive: or layout:.',
            });
    }
}
async function findAnywhere(location, connections) {
    const { text, reference } = location;
    const { log } = connections.runtime;
    let why = 'the engine does not have it';
    try {
        const found = await findInEngine(text, connections);
        if (found !== undefined) {
            // Whoever writes the registry out may mean the image there, which can have other digests and more platforms.
            if (/^[^/]*[.:][^/]*\//.test(text))
                log.info(`${text}: taken from the engine; registry:${text} is the one in the registry`);
            return found;
        }
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
    const descriptor = await found.store.resolve(found.name).catch((cause) => {
        if (!(cause instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR))
            throw cause;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(cause.code, `${text}: ${why}, and it cannot be read from ${reference.registry} either`, {
            reference: text,
            hint: 'Check the name. An image that was just built is known to the engine under the name it was built with.',
            cause,
        });
    });
    if (descriptor !== undefined)
        return found;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `${text}: ${why}, and there is no ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(reference)} either`, {
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
    const { openArchive } = await Promise.all(/* import() */[__webpack_require__.e(2037), __webpack_require__.e(9978), __webpack_require__.e(7032)]).then(__webpack_require__.bind(__webpack_require__, 9978));
    const store = await openArchive(path, connections.runtime);
    return {
        kind: 'store',
        store,
        name: wanted ?? (await onlyName(store, store.names(), `archive:${path}`)),
        label: text,
    };
}
async function inLayout(rest, text, connections) {
    const [path, wanted] = existingPath(rest, text);
    const { openLayout } = await Promise.all(/* import() */[__webpack_require__.e(2037), __webpack_require__.e(7436)]).then(__webpack_require__.bind(__webpack_require__, 3917));
    const store = await openLayout(path, connections.runtime);
    const names = [];
    for await (const tag of store.tags())
        names.push(tag);
    return { kind: 'store', store, name: wanted ?? (await onlyName(store, names, `layout:${path}`)), label: text };
}
/** The name of the only image of a file, however many names it has there; empty when it has none. */
async function onlyName(store, names, source) {
    try {
        if ((await store.resolve('')) !== undefined)
            return names[0] ?? '';
    }
    catch (cause) {
        await store.close();
        if (!(cause instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) || cause.code !== 'usage')
            throw cause;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `"${source}" holds several images: ${names.join(', ')}`, {
            reference: source,
            hint: `Name one: ${source}:${names[0] ?? 'DIGEST'}`,
        });
    }
    await store.close();
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `"${source}" holds no image`, { reference: source });
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

/***/ 9672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planPromote: () => (/* binding */ planPromote),
  promote: () => (/* binding */ promote)
});

// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var image_platform = __webpack_require__(7035);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/runtime/limit.js
var limit = __webpack_require__(2359);
// EXTERNAL MODULE: ./lib/stores/copy/copy.js + 4 modules
var copy_copy = __webpack_require__(5685);
// EXTERNAL MODULE: ./lib/stores/copy/tags.js + 2 modules
var tags = __webpack_require__(338);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(4857);
;// CONCATENATED MODULE: ./lib/release/promotion/check-children.js



const AT_ONCE = 8;
const DEEPEST = 4;
/**
 * Makes sure that every manifest an index lists is in the store, by one HEAD each. Clean-up jobs that delete what has no tag
 * take them away and leave an index that nobody can pull. `Failure('not-found')` names those that are gone.
 */
async function checkChildren(store, document, depth = DEEPEST) {
    const { content, descriptor } = document;
    if (content.kind === 'manifest')
        return;
    if (depth === 0)
        throw new failure/* Failure */.HR('invalid', `${store.label}: the index ${descriptor.digest} is too deep`);
    const there = await (0,limit/* mapLimited */.b)(content.manifests, AT_ONCE, async (entry) => await isThere(store, entry));
    const gone = content.manifests.filter((_, i) => there[i] !== true);
    if (gone.length > 0)
        throw incomplete(store, document, gone);
    for (const entry of content.manifests.filter(({ mediaType }) => (0,media_types/* isIndexType */.$U)(mediaType))) {
        await checkChildren(store, await store.readManifest(entry.digest), depth - 1);
    }
}
async function isThere(store, { digest, size }) {
    return (await store.resolve(digest))?.size === size;
}
function incomplete(store, { descriptor }, gone) {
    const names = gone.map(({ digest, platform }) => platform === undefined ? digest : `${platform.os}/${platform.architecture} (${digest})`);
    return new failure/* Failure */.HR('not-found', `${store.label}@${descriptor.digest} is incomplete: of what it lists, ${names.join(', ')} is not there`, {
        reference: `${store.label}@${descriptor.digest}`,
        hint: 'A clean-up that deletes untagged images may have taken it. Push the image again, and let the clean-up keep what an index lists.',
    });
}
//# sourceMappingURL=check-children.js.map
// EXTERNAL MODULE: ./lib/stores/copy/read-back.js
var read_back = __webpack_require__(8946);
// EXTERNAL MODULE: ./lib/stores/copy/tree.js
var copy_tree = __webpack_require__(6096);
// EXTERNAL MODULE: ./lib/release/promotion/version-of.js
var version_of = __webpack_require__(1009);
;// CONCATENATED MODULE: ./lib/release/promotion/judge-tag.js




/**
 * Decides on one tag: a new one is created, one that is there already is kept; another image must have no platform that would be
 * lost and must not be of a newer version, unless that is allowed.
 */
async function judgeTag(store, tag, promoted, permissions, runtime) {
    const current = (await store.resolve(tag))?.digest;
    return await judgeMove(store, tag, current, promoted, permissions, runtime);
}
/** As {@link judgeTag}, from what the tag is known to point at. */
async function judgeMove(store, tag, current, promoted, { immutable, allowDowngrade, allowFewerPlatforms }, runtime) {
    const base = { store, tag };
    if (current === undefined)
        return { ...base, action: 'create', reason: 'there is no such tag yet' };
    if (current === promoted.document.descriptor.digest) {
        return { ...base, action: 'keep', reason: 'same digest', current };
    }
    if (immutable === 'versions' && (0,version_of/* isFullVersion */.k)(tag)) {
        return {
            ...base,
            current,
            action: 'refuse',
            reason: `this version exists, and another image has it (${current})`,
            hint: 'A released version stays what it is. Promote it under a new version, or allow it with immutable: none.',
        };
    }
    const before = await (0,read_back/* readBefore */._H)(store, tag, current, runtime);
    const known = { ...base, current, ...(before === undefined ? {} : { before }) };
    const lost = before === undefined ? [] : await lostPlatforms(store, before, promoted.platforms);
    if (lost.length > 0 && !allowFewerPlatforms) {
        return {
            ...known,
            action: 'refuse',
            reason: `it would lose ${lost.join(', ')}, which it has now`,
            hint: 'Promote an image with all platforms, or say that fewer are meant: allow-fewer-platforms.',
        };
    }
    const newer = undefined;
    if (newer !== undefined && !allowDowngrade) {
        return {
            ...known,
            action: 'refuse',
            reason: `it is on ${newer}, and ${promoted.version} is older`,
            hint: 'To take a release back on purpose, say so: allow-downgrade.',
        };
    }
    return { ...known, action: 'move', reason: movedReason(newer, lost, promoted) };
}
function movedReason(newer, lost, { version }) {
    const allowed = [
        ...(newer === undefined ? [] : [`goes back from ${newer} to ${version}, as allowed`]),
        ...(lost.length === 0 ? [] : [`loses ${lost.join(', ')}, as allowed`]),
    ];
    return allowed.length === 0 ? 'another image has it now' : allowed.join('; ');
}
async function lostPlatforms(store, before, now) {
    const had = (await (0,copy_tree/* platformsIn */.S2)(store, { document: before, children: [] })).map(nameOf);
    const has = new Set(now.map(nameOf));
    return [...new Set(had)].filter((platform) => !has.has(platform));
}
/** Windows images change their OS version with every patch day: that is no other platform. */
function nameOf(platform) {
    const { os, architecture, variant } = (0,image_platform/* normalizePlatform */.FL)(platform);
    return (0,image_platform/* formatPlatform */.Bq)({ os, architecture, ...(variant === undefined ? {} : { variant }) });
}
//# sourceMappingURL=judge-tag.js.map
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(7241);
// EXTERNAL MODULE: ./lib/image/json.js
var image_json = __webpack_require__(7383);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(4252);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(1593);
;// CONCATENATED MODULE: ./lib/release/promotion/merge-signatures.js





const CONFIG_LIMIT = 8 * 1024 * 1024;
/**
 * The manifest of signatures (or attestations) that holds those of both sides: each is one layer, and the target may have
 * some of its own that must not get lost. One of the two where it holds all; else a new manifest, whose config (and only
 * that) is written to the target here. Layers of `theirs` have to be in the target before it is used.
 */
async function mergeSignatures(theirs, ours, target) {
    const [added, kept] = [layersOf(theirs), layersOf(ours)];
    const missing = added.filter((layer) => !kept.some((one) => isSame(one, layer)));
    if (missing.length === 0)
        return ours;
    if (kept.every((layer) => added.some((one) => isSame(one, layer))))
        return theirs;
    const json = (0,image_json/* parseJson */.qF)(ours.bytes, 'the manifest of signatures');
    if (!(0,image_json/* isObject */.Gv)(json))
        throw new failure/* Failure */.HR('invalid', 'the manifest of signatures is no object');
    const layers = [...rawLayers(ours), ...rawLayers(theirs).filter((_, i) => missing.includes(added[i]))];
    return (0,manifest/* encodeManifest */.Gb)({ ...json, config: await mergeConfig(ours, missing, target), layers });
}
/** The same payload signed by two keys is one blob with two annotations: two signatures. */
function isSame(one, other) {
    return one.digest === other.digest && inOrder(one.annotations) === inOrder(other.annotations);
}
function inOrder(annotations = {}) {
    return JSON.stringify(Object.entries(annotations).sort(([a], [b]) => (a < b ? -1 : 1)));
}
function layersOf({ content }) {
    if (content.kind === 'manifest')
        return content.layers;
    throw new failure/* Failure */.HR('unsupported', 'signatures are kept in an index, which cannot be merged');
}
/** As written: a descriptor may carry fields that are not ours to drop. */
function rawLayers({ bytes }) {
    const json = (0,image_json/* parseJson */.qF)(bytes, 'the manifest of signatures');
    const layers = (0,image_json/* isObject */.Gv)(json) ? (0,image_json/* field */.ZZ)(json, 'layers') : undefined;
    return Array.isArray(layers) ? layers : [];
}
/** An image config lists its layers once more, uncompressed; signatures are not compressed. */
async function mergeConfig(ours, added, target) {
    const { content } = ours;
    if (content.kind !== 'manifest')
        throw new failure/* Failure */.HR('unsupported', 'signatures are kept in an index');
    const { mediaType } = content.config;
    const config = await readConfig(content.config, target);
    const rootfs = config === undefined ? undefined : (0,image_json/* field */.ZZ)(config, 'rootfs');
    const listed = (0,image_json/* isObject */.Gv)(rootfs) ? (0,image_json/* field */.ZZ)(rootfs, 'diff_ids') : undefined;
    if (!(0,image_json/* isObject */.Gv)(rootfs) || !Array.isArray(listed))
        return { ...content.config };
    const history = (0,image_json/* field */.ZZ)(config, 'history');
    const entries = added.map(() => ({ created: '0001-01-01T00:00:00Z' }));
    const bytes = new TextEncoder().encode(JSON.stringify({
        ...config,
        ...(Array.isArray(history) ? { history: [...history, ...entries] } : {}),
        rootfs: { ...rootfs, diff_ids: [...listed, ...added.map(({ digest }) => digest)] },
    }));
    const digest = (0,image_digest/* digestOf */.ol)(bytes);
    await target.writeBlob({ digest, size: bytes.byteLength, open: () => once(bytes) });
    return { mediaType, digest, size: bytes.byteLength };
}
async function readConfig(config, store) {
    const bytes = await (0,verify/* collect */.Fo)(store.readBlob(config), CONFIG_LIMIT, 'the config of signatures');
    try {
        const value = (0,image_json/* parseJson */.qF)(bytes, 'the config of signatures');
        return (0,image_json/* isObject */.Gv)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
async function* once(bytes) {
    yield bytes;
}
//# sourceMappingURL=merge-signatures.js.map
;// CONCATENATED MODULE: ./lib/release/promotion/cosign-tags.js

/**
 * What Cosign keeps beside an image under tags made of its digest (cosign, specs/SIGNATURE_SPEC.md; the layout of Cosign 1
 * and 2): signatures and attestations, to which others add theirs, and an SBOM, of which there is one.
 */
const SUFFIXES = ['sig', 'att', 'sbom'];
/** The tags under which Cosign would keep something about this digest: `sha256-<hex>.sig`, `.att`, `.sbom`. */
function cosignTags(digest) {
    return SUFFIXES.map((suffix) => ({ tag: `${(0,image_digest/* algorithmOf */.Hy)(digest)}-${(0,image_digest/* hexOf */.ZD)(digest)}.${suffix}`, suffix }));
}
//# sourceMappingURL=cosign-tags.js.map
;// CONCATENATED MODULE: ./lib/release/promotion/attachments.js






const attachments_AT_ONCE = 8;
/** One image has a handful; a list beyond this is a mistake or an attack. */
const MOST = 1000;
const attachments_DEEPEST = 8;
/**
 * Everything that refers to an image, to its platforms, and to what refers to those, subjects first: what the registry lists as
 * referrers (distribution-spec, Listing Referrers, or the fallback tag) and what Cosign keeps under tags. What a list names
 * but is not there, or is about something else, is left out with a warning: it could not be found at the target either.
 */
async function findAttachments(source, image, log) {
    const found = [];
    const asked = new Set();
    let wave = digestsIn([image]);
    for (let depth = 0; wave.length > 0; depth++) {
        const fresh = [...new Set(wave)].filter((digest) => !asked.has(digest));
        for (const digest of fresh)
            asked.add(digest);
        const attached = (await (0,limit/* mapLimited */.b)(fresh, attachments_AT_ONCE, (digest) => attachedTo(source, digest, log))).flat();
        found.push(...attached);
        if (found.length > MOST || (depth === attachments_DEEPEST && attached.length > 0))
            throw tooMany(source);
        wave = digestsIn(attached.map(({ tree }) => tree));
    }
    return found;
}
async function attachedTo(source, subject, log) {
    const [referrers, tagged] = await Promise.all([
        referrersOf(source, subject, log),
        (0,limit/* mapLimited */.b)(cosignTags(subject), attachments_AT_ONCE, async (cosign) => {
            // A digest longer than a tag may be has none.
            const descriptor = (0,image_reference/* isTag */.dz)(cosign.tag) ? await source.resolve(cosign.tag) : undefined;
            if (descriptor === undefined)
                return [];
            const tree = await readAttached(source, descriptor.digest, subject, log);
            return tree === undefined ? [] : [{ subject, tree, cosign }];
        }),
    ]);
    return [...referrers, ...tagged.flat()];
}
async function referrersOf(source, subject, log) {
    const listed = [];
    for await (const { digest, mediaType } of source.referrers(subject)) {
        if ((0,media_types/* isManifestType */.Q3)(mediaType) || (0,media_types/* isIndexType */.$U)(mediaType))
            listed.push(digest);
        else
            leaveOut(source, digest, subject, `it is a "${mediaType}", which is no manifest`, log);
        if (listed.length > MOST)
            throw tooMany(source);
    }
    const trees = await (0,limit/* mapLimited */.b)(listed, attachments_AT_ONCE, (digest) => readAttached(source, digest, subject, log));
    return trees.flatMap((tree) => {
        if (tree === undefined)
            return [];
        if (tree.document.content.subject?.digest === subject)
            return [{ subject, tree }];
        leaveOut(source, tree.document.descriptor.digest, subject, 'its own subject is another', log);
        return [];
    });
}
async function readAttached(source, digest, subject, log) {
    try {
        return await (0,copy_tree/* readTree */.Zc)(source, digest);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || !['not-found', 'invalid', 'unsupported'].includes(error.code))
            throw error;
        leaveOut(source, digest, subject, error.message, log);
        return undefined;
    }
}
function leaveOut(source, digest, subject, why, log) {
    log.warn(`${source.label}: ${digest} is listed as attached to ${subject} but is left behind: ${why}`);
}
function digestsIn(trees) {
    return trees.flatMap((tree) => [...(0,copy_tree/* bottomUp */.PY)(tree)].map(({ document }) => document.descriptor.digest));
}
function tooMany(source) {
    return new failure/* Failure */.HR('refused', `${source.label}: more is attached to this image than can be meant`, {
        hint: `At most ${MOST} attachments in ${attachments_DEEPEST} steps are followed. Promote without them: referrers: false.`,
    });
}
//# sourceMappingURL=attachments.js.map
;// CONCATENATED MODULE: ./lib/release/promotion/pinned-source.js

/**
 * A source that reads each manifest once: a promotion looks at the same ones to find what refers to them, to copy them and to
 * list them. Digests only are remembered; what a tag means is asked every time.
 */
function readOnce(store) {
    const manifests = new Map();
    const remember = (digest) => {
        const reading = manifests.get(digest) ?? store.readManifest(digest);
        manifests.set(digest, reading);
        // A failure may pass: it is not remembered.
        reading.catch(() => manifests.delete(digest));
        return reading;
    };
    return {
        label: store.label,
        resolve: (name) => store.resolve(name),
        readManifest: async (name) => {
            if ((0,image_digest/* isDigest */.Bc)(name))
                return await remember(name);
            const document = await store.readManifest(name);
            manifests.set(document.descriptor.digest, Promise.resolve(document));
            return document;
        },
        statBlob: (digest) => store.statBlob(digest),
        readBlob: (blob, range) => store.readBlob(blob, range),
        tags: () => store.tags(),
        referrers: (digest, artifactType) => store.referrers(digest, artifactType),
        close: () => store.close(),
    };
}
//# sourceMappingURL=pinned-source.js.map
;// CONCATENATED MODULE: ./lib/release/promotion/plan-promotion.js








const plan_promotion_AT_ONCE = 4;
/**
 * Reads the image, what is attached to it, and what the targets have; decides on each tag. Changes nothing. The name is asked for
 * once: everything after is about the digest it had then. Throws `not-found` when the image or one of its platforms is not there.
 */
async function planPromotion(asked, runtime) {
    const request = { ...asked, source: readOnce(asked.source) };
    const document = await request.source.readManifest(request.name);
    const promoted = {
        document,
        platforms: await platformsOfImage(request.source, document),
        ...(request.version === undefined ? {} : { version: request.version }),
    };
    const [tags, transfers] = await Promise.all([
        judgeTags(request, promoted, runtime),
        planTransfers(request, document.descriptor.digest, runtime),
        checkSource(request, document),
    ]);
    return { request, promoted, tags, transfers };
}
async function platformsOfImage(source, document) {
    return await (0,copy_tree/* platformsIn */.S2)(source, { document, children: [] });
}
async function judgeTags(request, promoted, runtime) {
    const wanted = request.targets.flatMap((target) => target.tags.map((tag) => ({ store: target.store, tag })));
    return await (0,limit/* mapLimited */.b)(wanted, plan_promotion_AT_ONCE, ({ store, tag }) => judgeTag(store, tag, promoted, request, runtime));
}
/** Where only a tag is to be written nothing is read of the platforms, but an image that lost one gets no tag. */
async function checkSource({ source, targets }, document) {
    if (targets.some(({ isSource }) => isSource))
        await checkChildren(source, document);
}
async function planTransfers(request, digest, runtime) {
    const targets = request.targets.filter(({ isSource }) => !isSource);
    if (targets.length === 0)
        return [];
    const tree = await (0,copy_tree/* readTree */.Zc)(request.source, digest);
    const attachments = request.referrers ? await findAttachments(request.source, tree, runtime.log) : [];
    return await (0,limit/* mapLimited */.b)(targets, plan_promotion_AT_ONCE, async (target) => {
        const prepare = (name) => prepareFor(request, target, name, runtime);
        const image = await prepare(digest);
        const copies = await (0,limit/* mapLimited */.b)(attachments, plan_promotion_AT_ONCE, async (attachment) => {
            const name = attachment.tree.document.descriptor.digest;
            const copy = await prepare(name);
            return { attachment, copy, present: copy.plans[0]?.present.has(name) === true };
        });
        return { target, image, attachments: copies };
    });
}
/** Without tags: they move when everything is in place everywhere. */
async function prepareFor({ source, concurrency }, { isSource: _, ...target }, name, runtime) {
    const targets = [{ ...target, tags: [] }];
    return await (0,copy_copy/* prepareCopy */.tO)({ source, name, targets, ...(concurrency === undefined ? {} : { concurrency }) }, runtime);
}
/** Refuses a plan in which a tag must not move, naming every such tag. */
function refuseBadTags({ tags }) {
    const refused = tags.filter(({ action }) => action === 'refuse');
    if (refused.length === 0)
        return;
    const lines = refused.map(({ store, tag, reason }) => `${store.label}:${tag}: ${reason}`);
    const [first] = refused;
    throw new failure/* Failure */.HR('refused', `nothing was promoted: ${lines.join('; ')}`, {
        reference: `${first?.store.label}:${first?.tag}`,
        hint: [...new Set(refused.flatMap(({ hint }) => (hint === undefined ? [] : [hint])))].join(' '),
    });
}
//# sourceMappingURL=plan-promotion.js.map
;// CONCATENATED MODULE: ./lib/release/promotion/apply-promotion.js









/** Groups of attachments in flight; those of one subject go one by one, since they may share an index. */
const SUBJECTS_AT_ONCE = 4;
const REREAD_PAUSES_MS = [0, 250, 1000, 3000];
/**
 * Carries out a promotion: content and attachments to every repository, a check that they can be found there, then the tags
 * of Cosign and last those that were asked for, all or none. Throws `refused` before anything is written when a tag must not move.
 */
async function applyPromotion(plan, runtime) {
    refuseBadTags(plan);
    const counts = [];
    for (const transfer of plan.transfers)
        counts.push(...(await transferContent(transfer, plan, runtime)));
    const signatures = (await (0,limit/* mapLimited */.b)(plan.transfers, 1, (transfer) => signatureMoves(transfer, runtime))).flat();
    const moves = plan.tags.map((tag) => tagMove(tag, plan, runtime));
    const { moved } = await (0,tags/* moveTags */.F)([...signatures, ...moves], runtime);
    return { plan, references: moved.slice(signatures.length), blobs: sum(counts) };
}
async function transferContent(transfer, plan, runtime) {
    const { target, image, attachments } = transfer;
    const counts = [(await (0,copy_copy/* applyCopy */.GH)(image, runtime)).blobs];
    await (0,limit/* mapLimited */.b)(bySubject(attachments), SUBJECTS_AT_ONCE, async ([subject, copies]) => {
        for (const { copy } of copies)
            counts.push((await (0,copy_copy/* applyCopy */.GH)(copy, runtime)).blobs);
        await makeFindable(target.store, subject, copies, runtime);
    });
    await checkChildren(target.store, plan.promoted.document);
    return counts;
}
function bySubject(attachments) {
    const groups = new Map();
    for (const copy of attachments) {
        const { subject } = copy.attachment;
        groups.set(subject, [...(groups.get(subject) ?? []), copy]);
    }
    return [...groups];
}
/**
 * A referrer that is in place but not in the list of its subject (its index was lost, or written by a tool that kept none) is
 * stored once more, which enters it. Some registries list it only after a moment.
 */
async function makeFindable(store, subject, copies, runtime) {
    const referrers = copies.filter(({ attachment }) => attachment.cosign === undefined);
    if (referrers.length === 0)
        return;
    let missing = referrers;
    for (const pause of REREAD_PAUSES_MS) {
        if (pause > 0) {
            for (const { attachment } of missing)
                await store.writeManifest(attachment.tree.document);
            await runtime.clock.sleep(pause, runtime.signal);
        }
        const listed = new Set();
        for await (const { digest } of store.referrers(subject))
            listed.add(digest);
        missing = referrers.filter(({ attachment }) => !listed.has(attachment.tree.document.descriptor.digest));
        if (missing.length === 0)
            return;
    }
    const names = missing.map(({ attachment }) => attachment.tree.document.descriptor.digest).join(', ');
    throw new failure/* Failure */.HR('failed', `${store.label} does not list ${names} as attached to ${subject}, though it was stored`, {
        reference: `${store.label}@${subject}`,
        hint: 'Signatures would not be found there, so no tag was moved. Run it again; if the registry keeps no referrers, promote with referrers: false.',
    });
}
/** Signatures of the target's own are kept: the tag gets those of both sides. There is one SBOM, the promoted one. */
async function signatureMoves({ target, attachments }, runtime) {
    const { store } = target;
    const moves = [];
    for (const { attachment } of attachments) {
        if (attachment.cosign === undefined)
            continue;
        const { tag, suffix } = attachment.cosign;
        const { document: theirs } = attachment.tree;
        const current = (await store.resolve(tag))?.digest;
        if (current === undefined || current === theirs.descriptor.digest) {
            moves.push({ store, tag, document: theirs, ...(current === undefined ? {} : { current }) });
            continue;
        }
        const ours = await store.readManifest(current);
        if (suffix === 'sbom')
            runtime.log.warn(`${store.label}:${tag} had another SBOM, ${current}, and gets the promoted one`);
        const document = suffix === 'sbom' ? theirs : await mergeSignatures(theirs, ours, store);
        moves.push({ store, tag, document, current, before: ours });
    }
    return moves;
}
/** Somebody may have moved the tag since the plan was made: then it is judged again from where it is. */
function tagMove({ store, tag, current, before }, plan, runtime) {
    const { promoted, request } = plan;
    return {
        store,
        tag,
        document: promoted.document,
        ...(current === undefined ? {} : { current }),
        ...(before === undefined ? {} : { before }),
        immutable: request.immutable === 'versions' && (0,version_of/* isFullVersion */.k)(tag),
        recheck: async (now) => {
            const judged = await judgeMove(store, tag, now, promoted, request, runtime);
            refuseBadTags({ ...plan, tags: [judged] });
        },
    };
}
function sum(counts) {
    const add = (key) => counts.reduce((total, count) => total + count[key], 0);
    return { sent: add('sent'), skipped: add('skipped'), mounted: add('mounted'), bytesSent: add('bytesSent') };
}
//# sourceMappingURL=apply-promotion.js.map
// EXTERNAL MODULE: ./lib/stores/registry/referrers.js
var referrers = __webpack_require__(7008);
// EXTERNAL MODULE: ./lib/ship/location.js
var ship_location = __webpack_require__(6423);
// EXTERNAL MODULE: ./lib/ship/open-source.js
var open_source = __webpack_require__(3724);
// EXTERNAL MODULE: ./lib/ship/push.js + 2 modules
var push = __webpack_require__(2913);
;// CONCATENATED MODULE: ./lib/ship/promote.js










/**
 * Gives an image more names, in its own or other repositories and registries: whole, with everything that refers to it, without
 * an engine, moving no layer that is there. Tags move last, or none.
 */
async function promote(request, connections) {
    const { runtime } = connections;
    const started = runtime.clock.now();
    return await withPlan(request, connections, async (plan) => {
        const { references, blobs } = await applyPromotion(plan, runtime);
        const { digest, mediaType } = plan.promoted.document.descriptor;
        return {
            digest,
            mediaType,
            references: references.map(({ store, tag, digest: at, action, previous }) => ({
                reference: `${store.label}:${tag}`,
                digest: at,
                action,
                ...(previous === undefined || action !== 'moved' ? {} : { previous }),
            })),
            platforms: plan.promoted.platforms.map(image_platform/* formatPlatform */.Bq),
            referrers: reportReferrers(plan, 'copied'),
            blobs,
            seconds: (runtime.clock.now() - started) / 1000,
        };
    });
}
/** What {@link promote} would do; a tag that must not move is `refuse`, with the reason. */
async function planPromote(request, connections) {
    return await withPlan(request, connections, async (plan) => {
        const { promoted, tags, transfers } = plan;
        const { digest } = promoted.document.descriptor;
        const blobs = transfers.flatMap(({ target, image, attachments }) => [image, ...attachments.map(({ copy }) => copy)]
            .flatMap(({ plans }) => plans.flatMap((one) => one.blobs))
            .map(({ source, action }) => ({ store: target.store.label, digest: source.digest, size: source.size, action })));
        return {
            digest,
            version: promoted.version ?? null,
            tags: tags.map(({ store, tag, current, action, reason }) => ({
                reference: `${store.label}:${tag}`,
                tag,
                current: current ?? null,
                wanted: digest,
                action,
                reason,
            })),
            blobs,
            platforms: promoted.platforms.map(image_platform/* formatPlatform */.Bq),
            referrers: reportReferrers(plan, 'copy'),
        };
    });
}
async function withPlan(request, connections, body) {
    const found = await findPromoted(request.source, connections);
    try {
        const references = request.destinations.map((text) => destinationOf(text, found));
        const opened = await (0,push.openTargets)(references.map(image_reference/* canonical */.$N), connections);
        const version = (0,version_of/* versionOfPromotion */.h)(tagOf(found), references.map(({ tag }) => tag));
        const { concurrency } = request;
        const plan = await planPromotion({
            source: found.store,
            name: found.name,
            targets: opened.map(({ reference, ...target }) => ({
                ...target,
                mountFrom: (0,open_source/* mountHints */.y)(found, reference),
                isSource: found.kind === 'registry' && (0,image_reference/* repositoryOf */._M)(found.reference) === (0,image_reference/* repositoryOf */._M)(reference),
            })),
            referrers: request.referrers ?? true,
            immutable: request.immutable ?? 'versions',
            allowDowngrade: request.allowDowngrade ?? false,
            allowFewerPlatforms: request.allowFewerPlatforms ?? false,
            ...(version === undefined ? {} : { version }),
            ...(concurrency === undefined ? {} : { concurrency }),
        }, connections.runtime);
        return await body(plan);
    }
    finally {
        await found.store.close();
    }
}
/** A plain name is one in a registry: what an engine holds is one platform without its signatures. */
async function findPromoted(text, connections) {
    const location = (0,ship_location/* parseLocation */.z)(text);
    const found = location.kind === 'docker'
        ? undefined
        : await (0,open_source/* findSource */.T)(location.kind === 'any' ? `registry:${text}` : text, connections);
    if (found !== undefined && found.kind !== 'engine')
        return found;
    throw new failure/* Failure */.HR('usage', `"${text}" is in an engine; what is promoted is in a registry already`, {
        reference: text,
        hint: 'Push it first: seaworthy push SOURCE REF',
    });
}
function destinationOf(text, found) {
    const own = found.kind === 'registry' ? found.reference : undefined;
    if (!/[/:]/.test(text)) {
        if (own !== undefined && (0,image_reference/* isTag */.dz)(text)) {
            const { registry, repository } = own;
            return { registry, repository, tag: text };
        }
        throw new failure/* Failure */.HR('invalid', `"${text}" is neither a tag nor a whole reference`, {
            reference: text,
            hint: 'Write HOST/REPO:TAG, or for the repository of the source a tag: at most 128 letters, digits, "_", "." and "-".',
        });
    }
    const reference = (0,image_reference/* parseReference */.F2)(text);
    const tag = reference.tag ?? tagOf(found);
    if (tag !== undefined)
        return { ...reference, tag };
    throw new failure/* Failure */.HR('usage', `"${text}" has no tag, and the source has none that it could have too`, {
        reference: text,
        hint: `Write it out: ${text}:TAG`,
    });
}
function tagOf(found) {
    if (found.kind === 'registry')
        return found.reference.tag;
    return (0,image_reference/* isTag */.dz)(found.name) ? found.name : undefined;
}
function reportReferrers({ transfers }, done) {
    return transfers.flatMap(({ target, attachments }) => attachments.map(({ attachment: { subject, tree, cosign }, present }) => {
        const { digest, artifactType } = (0,referrers/* referrerDescriptor */.xh)(tree.document);
        return {
            repository: target.store.label,
            digest,
            subject,
            ...(cosign === undefined ? {} : { tag: cosign.tag }),
            ...(artifactType === undefined ? {} : { artifactType }),
            action: present ? 'present' : done,
        };
    }));
}
//# sourceMappingURL=promote.js.map

/***/ }),

/***/ 2913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTargets: () => (/* binding */ openTargets),
  planPush: () => (/* binding */ planPush),
  push: () => (/* binding */ push)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/stores/copy/copy.js + 4 modules
var copy = __webpack_require__(5685);
// EXTERNAL MODULE: ./lib/stores/copy/learn.js
var learn = __webpack_require__(9648);
// EXTERNAL MODULE: ./lib/ship/open-source.js
var open_source = __webpack_require__(3724);
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var platform = __webpack_require__(7035);
;// CONCATENATED MODULE: ./lib/ship/plan-from-engine.js

/**
 * The dry run for an image that is still in an engine: from what the engine tells of its layers and what the first
 * target was seen to have. The digest it will get is known only once its layers are packed.
 */
async function planFromEngine(image, sizes, targets, learned) {
    const tags = await Promise.all(targets.flatMap(({ store, tags: names }) => names.map(async (tag) => {
        const current = (await store.resolve(tag))?.digest ?? null;
        const action = current === null ? 'create' : 'move';
        return { reference: `${store.label}:${tag}`, tag, current, wanted: null, action };
    })));
    const blobs = targets.flatMap(({ store }, i) => image.diffIds.map((digest, layer) => {
        const isThere = i === 0 && learned.layers.has(digest);
        return { store: store.label, digest, size: sizes[layer] ?? 0, action: isThere ? 'skip' : 'upload' };
    }));
    return { tags, blobs, platforms: [(0,platform/* formatPlatform */.Bq)(image.platform)] };
}
//# sourceMappingURL=plan-from-engine.js.map
// EXTERNAL MODULE: ./lib/stores/copy/tags.js + 2 modules
var tags = __webpack_require__(338);
;// CONCATENATED MODULE: ./lib/ship/protected-tags.js

/**
 * Refuses (`Failure('refused')`) when an exact version is on another image, before anything is sent. `config` is the image's own while its
 * digest is not known: an image with the same one is taken for the same, and the tag is looked at once more before it is written.
 */
async function refuseTakenTags(targets, wanted, config) {
    for (const { store, immutable = [] } of targets) {
        for (const tag of immutable) {
            const current = (await store.resolve(tag))?.digest;
            if (current === undefined || current === wanted)
                continue;
            if (wanted === undefined && configOf(await store.readManifest(current)) === config)
                continue;
            throw (0,tags/* takenTag */.u)(`${store.label}:${tag}`, current, wanted);
        }
    }
}
/** As {@link refuseTakenTags}, for a copy that is decided. */
async function refuseTakenVersions({ request, plans }) {
    for (const [i, plan] of plans.entries()) {
        const target = request.targets[i];
        await refuseTakenTags([target], plan.root?.descriptor.digest, configOf(plan.tree.document));
    }
}
function configOf({ content }) {
    return content.kind === 'manifest' ? content.config.digest : undefined;
}
/** A dry run with what guards and immutable tags say of it. */
async function planProtected(report, targets) {
    const byLabel = new Map(targets.map((target) => [target.store.label, target]));
    const listed = new Map();
    const list = (target) => {
        const tags = listed.get(target) ?? listTags(target);
        listed.set(target, tags);
        return tags;
    };
    const tags = report.tags.map(async (entry) => {
        const target = byLabel.get(entry.reference.slice(0, -entry.tag.length - 1));
        const guard = target?.guards?.get(entry.tag);
        if (target !== undefined && guard !== undefined) {
            const { take, reason } = guard(await list(target));
            return take ? { ...entry, reason } : { ...entry, action: 'refuse', wanted: entry.current, reason };
        }
        if (target?.immutable?.has(entry.tag) !== true || entry.action !== 'move')
            return entry;
        return { ...entry, action: 'refuse', blocks: true, reason: 'this version exists, and another image has it' };
    });
    return { ...report, tags: await Promise.all(tags) };
}
async function listTags({ store }) {
    const tags = [];
    for await (const tag of store.tags())
        tags.push(tag);
    return tags;
}
//# sourceMappingURL=protected-tags.js.map
// EXTERNAL MODULE: ./lib/ship/report.js
var report = __webpack_require__(3658);
;// CONCATENATED MODULE: ./lib/ship/push.js








/** Pushes an image to references in any number of repositories and registries; all tags move last, or none. */
async function push(request, connections) {
    const { runtime } = connections;
    const started = runtime.clock.now();
    const targets = await openTargets(request.references, connections);
    const found = await (0,open_source/* findSource */.T)(request.source, connections);
    const source = await readySource(found, targets, request, connections);
    try {
        const prepared = await prepare(source, found, request, connections);
        checkDigest(prepared, request.digest);
        await refuseTakenVersions(prepared);
        const done = await (0,copy/* applyCopy */.GH)(prepared, runtime);
        return { ...done, seconds: (runtime.clock.now() - started) / 1000 };
    }
    finally {
        await source.close();
    }
}
/** What `push` would do, without doing any of it, nor moving a byte out of an engine. */
async function planPush(request, connections) {
    const targets = await openTargets(request.references, connections);
    const found = await (0,open_source/* findSource */.T)(request.source, connections);
    if (found.kind !== 'engine') {
        const ready = { source: found.store, name: found.name, targets };
        return await planProtected((0,report/* reportPlan */._S)(await prepare(ready, found, request, connections)), targets);
    }
    const image = await found.engine.existing(found.image);
    const known = await lookAround(found.engine, image, targets[0], request, connections);
    if (known.there !== undefined) {
        const ready = { source: targets[0].store, name: known.there, targets };
        return await planProtected((0,report/* reportPlan */._S)(await prepare(ready, found, request, connections)), targets);
    }
    const sizes = await found.engine.layerSizes(found.image, image);
    return await planProtected(await planFromEngine(image, sizes, targets, known.learned), targets);
}
/** Before anything is sent; an image whose layers are not compressed yet has no digest yet. */
function checkDigest({ plans }, wanted) {
    if (wanted === undefined)
        return;
    const actual = plans.map(({ root }) => root?.descriptor.digest).find((digest) => digest !== wanted);
    if (plans.every(({ root }) => root?.descriptor.digest === wanted))
        return;
    throw new failure/* Failure */.HR('refused', `the image is ${actual ?? 'not compressed yet, so its digest is not known'}, not ${wanted}`, {
        reference: wanted,
        hint: 'The plan was made for one image. Give that image, or make the plan again.',
    });
}
/** One target per repository, tags in the order given. */
async function openTargets(references, connections) {
    const byRepository = new Map();
    for (const wanted of references) {
        const { reference: text, guard, immutable = false, } = typeof wanted === 'string' ? { reference: wanted } : wanted;
        const reference = (0,image_reference/* withDefaultTag */._t)((0,image_reference/* parseReference */.F2)(text));
        if (reference.digest !== undefined) {
            throw new failure/* Failure */.HR('usage', `"${text}" has a digest; an image is pushed to a tag`, {
                reference: text,
                hint: 'The digest follows from the image: leave out @sha256:…',
            });
        }
        const empty = { reference, tags: [], guards: new Map(), immutable: new Set() };
        const entry = byRepository.get((0,image_reference/* repositoryOf */._M)(reference)) ?? empty;
        const tag = reference.tag;
        if (!entry.tags.includes(tag))
            entry.tags.push(tag);
        if (guard !== undefined)
            entry.guards.set(tag, guard);
        if (immutable)
            entry.immutable.add(tag);
        byRepository.set((0,image_reference/* repositoryOf */._M)(reference), entry);
    }
    const [first, ...others] = await Promise.all([...byRepository.values()].map(async ({ reference, ...entry }) => {
        const registry = await connections.registry(reference.registry);
        return { reference, ...entry, store: registry.repository(reference.repository) };
    }));
    if (first !== undefined)
        return [first, ...others];
    throw new failure/* Failure */.HR('usage', 'there is no reference to push to', { hint: 'Name at least one.' });
}
/** Gets an image out of the engine if it is there, unless the first target has it already. */
async function readySource(found, targets, request, connections) {
    if (found.kind !== 'engine') {
        return { source: found.store, name: found.name, targets, close: () => found.store.close() };
    }
    const { engine, image: name } = found;
    const { runtime } = connections;
    const [first, ...others] = targets;
    const image = await engine.existing(name);
    const { there, learned } = await lookAround(engine, image, first, request, connections);
    if (!engine.info.containerdStore)
        await refuseTakenTags(targets, there, image.id);
    else if (request.platforms === undefined)
        await refuseTakenTags(targets, image.id);
    if (there !== undefined) {
        runtime.log.info(`${first.store.label} has this image already (${there}): nothing leaves the engine`);
        return { source: first.store, name: there, targets, close: async () => { } };
    }
    const { exportImage } = await Promise.all(/* import() */[__webpack_require__.e(2037), __webpack_require__.e(3496), __webpack_require__.e(9978), __webpack_require__.e(4914)]).then(__webpack_require__.bind(__webpack_require__, 4914));
    const exported = await exportImage(engine, name, first.store, learned.layers, runtime);
    const { arrived } = exported;
    return { ...exported, targets: [{ ...first, learned, arrived }, ...others] };
}
/** What the first target knows of an engine's image: the digest under which it has it, or which of its layers it has. */
async function lookAround(engine, image, target, request, { runtime }) {
    if (engine.info.containerdStore) {
        return { there: (await target.store.resolve(image.id))?.digest, learned: learn/* NOTHING_LEARNED */.MC };
    }
    const wanted = new Map([[image.id, image.diffIds]]);
    const compression = request.compression ?? 'gzip';
    const learned = await (0,learn/* learnLayers */.bY)(target.store, target.tags, compression, wanted, runtime.log);
    return { there: learned.images.get(image.id)?.descriptor.digest, learned };
}
async function prepare({ source, name, targets }, found, request, connections) {
    return await (0,copy/* prepareCopy */.tO)({
        source,
        name,
        targets: targets.map(({ reference, ...target }) => ({ ...target, mountFrom: (0,open_source/* mountHints */.y)(found, reference) })),
        compression: request.compression ?? 'gzip',
        ...(request.platforms === undefined ? {} : { platforms: request.platforms }),
        ...(request.concurrency === undefined ? {} : { concurrency: request.concurrency }),
        ...(connections.memory === undefined ? {} : { memory: connections.memory }),
    }, connections.runtime);
}
//# sourceMappingURL=push.js.map

/***/ }),

/***/ 3658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KJ: () => (/* binding */ reportCopy),
/* harmony export */   Ni: () => (/* binding */ refuseAsPlanned),
/* harmony export */   _S: () => (/* binding */ reportPlan),
/* harmony export */   qr: () => (/* binding */ withReasons)
/* harmony export */ });
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7035);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(438);
/* harmony import */ var _stores_copy_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6096);



function reportCopy(result) {
    const { digest, mediaType, platforms, blobs, size, seconds } = result;
    const references = result.references.map(({ store, tag, ...rest }) => ({ reference: `${store}:${tag}`, ...rest }));
    const refused = result.held.map(({ store, tag, reason, digest: at }) => ({
        reference: `${store}:${tag}`,
        digest: at ?? null,
        reason,
    }));
    return { digest, mediaType, references, refused, platforms, blobs, size, seconds };
}
function reportPlan({ request, plans }) {
    const label = (i) => request.targets[i]?.store.label ?? '';
    const [first] = plans;
    return {
        tags: plans.flatMap((plan, i) => plan.tags.map(({ tag, current, wanted, action }) => ({
            reference: `${label(i)}:${tag}`,
            tag,
            current: current ?? null,
            wanted: wanted ?? null,
            action,
        }))),
        blobs: plans.flatMap((plan, i) => plan.blobs.map(({ source: { digest, size }, action }) => ({ store: label(i), digest, size, action }))),
        platforms: first === undefined ? [] : (0,_stores_copy_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .platformsOf */ .Wt)(first.tree.document.content).map(_image_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq),
    };
}
/** A report with the reasons of the plan that was carried out, where nothing decided again. */
function withReasons(report, plan) {
    if (plan === undefined)
        return report;
    const reasons = new Map(plan.tags.map(({ reference, reason }) => [reference, reason]));
    const add = (entry) => {
        const reason = entry.reason ?? reasons.get(entry.reference);
        return reason === undefined ? entry : { ...entry, reason };
    };
    return 'references' in report
        ? { ...report, references: report.references.map(add) }
        : { ...report, tags: report.tags.map(add) };
}
/** A dry run ends as the push itself would: `Failure('refused')` when an exact version is on another image. */
function refuseAsPlanned({ tags }) {
    const refused = tags.filter(({ action, blocks }) => action === 'refuse' && blocks === true);
    if (refused.length === 0)
        return;
    const all = refused.map(({ reference, reason }) => `${reference}: ${reason}`).join('; ');
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `it would be refused: ${all}`, {
        reference: refused[0]?.reference,
        hint: 'Nothing was written: this was a dry run.',
    });
}
//# sourceMappingURL=report.js.map

/***/ })

};
