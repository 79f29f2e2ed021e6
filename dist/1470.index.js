export const id = 1470;
export const ids = [1470,6096];
export const modules = {

/***/ 35859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./lib/release/plan-file.js
var plan_file = __webpack_require__(81401);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/release/release-reference.js
var release_reference = __webpack_require__(4760);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/runtime/limit.js
var limit = __webpack_require__(92359);
// EXTERNAL MODULE: ./lib/stores/copy/list-tags.js
var list_tags = __webpack_require__(56964);
// EXTERNAL MODULE: ./lib/ship/push.js + 2 modules
var push = __webpack_require__(82913);
;// CONCATENATED MODULE: ./lib/ship/apply-plan.js






const REQUESTS_AT_ONCE = 8;
/**
 * Carries out a plan exactly as it is. `Failure('refused')` when it refuses an exact version, when the image is another than it names, and
 * when the registries have drifted: a tag is not what it was when the plan was made, or a newer version has come. What is done
 * already counts as not drifted where the plan names the image, so that a run that was cut off can be repeated.
 */
async function applyPlan(request, connections) {
    return await (0,push.push)(await readyToPush(request, connections), connections);
}
/** What {@link applyPlan} would do. */
async function planApply(request, connections) {
    return await (0,push.planPush)(await readyToPush(request, connections), connections);
}
async function readyToPush(request, connections) {
    const { plan, source, ...transfer } = request;
    const references = (0,release_reference.releaseReferences)(plan);
    if (references.length === 0) {
        throw new failure/* Failure */.HR('usage', 'the plan has no tags, so there is nothing to apply');
    }
    const digest = wantedDigest(plan);
    await refuseDrift(plan, connections);
    return {
        ...transfer,
        references,
        source: source ?? `registry:${await findImage(plan, digest, connections)}`,
        ...(digest === undefined ? {} : { digest }),
    };
}
/** The one image that the plan is about; undefined while it is not known. */
function wantedDigest({ tags }) {
    const own = tags.filter(({ action }) => action === 'create' || action === 'move');
    const digests = new Set(own.map(({ wanted }) => wanted));
    if (digests.size <= 1)
        return [...digests][0] ?? undefined;
    throw new failure/* Failure */.HR('invalid', 'the plan puts tags on different images, and one plan is about one image', {
        hint: 'Make the plan again, for one image.',
    });
}
async function findImage(plan, digest, connections) {
    if (digest === undefined) {
        const kept = plan.tags.find(({ action, wanted }) => action === 'keep' && wanted !== null);
        if (kept !== undefined && plan.tags.every(({ action }) => action === 'keep' || action === 'refuse')) {
            return `${(0,image_reference/* repositoryOf */._M)((0,image_reference/* parseReference */.F2)(kept.reference))}@${kept.wanted}`;
        }
        throw new failure/* Failure */.HR('usage', 'the plan does not say which image it is for', {
            hint: 'Name the image: seaworthy apply PLAN SOURCE. Or plan for an image that is pushed: seaworthy plan --digest sha256:…',
        });
    }
    const repositories = [...new Set(plan.tags.map(({ reference }) => (0,image_reference/* repositoryOf */._M)((0,image_reference/* parseReference */.F2)(reference))))];
    for (const repository of repositories) {
        const store = await storeOf(repository, connections);
        if ((await store.resolve(digest)) !== undefined)
            return `${repository}@${digest}`;
    }
    throw new failure/* Failure */.HR('not-found', `${digest} is in none of the plan's repositories: ${repositories.join(', ')}`, {
        reference: digest,
        hint: 'Name the image: seaworthy apply PLAN SOURCE.',
    });
}
async function refuseDrift(plan, connections) {
    const guards = plan.tags.filter(({ floating }) => floating !== undefined).map(release_reference/* guardOf */.H);
    const lists = new Map();
    const list = (repository, store) => {
        const tags = lists.get(repository) ?? (0,list_tags/* listTagsFor */.lD)(guards, store, connections.runtime.log);
        lists.set(repository, tags);
        return tags;
    };
    const drifted = await (0,limit/* mapLimited */.b)(plan.tags, REQUESTS_AT_ONCE, async (tag) => {
        // A tag that is left alone may be on whatever it likes.
        if (tag.action === 'refuse')
            return [];
        const reference = (0,image_reference/* parseReference */.F2)(tag.reference);
        const repository = (0,image_reference/* repositoryOf */._M)(reference);
        const store = await storeOf(repository, connections);
        const now = (await store.resolve(tag.tag))?.digest ?? null;
        if (now !== tag.current && (now === null || now !== tag.wanted)) {
            return [`${(0,image_reference/* canonical */.$N)(reference)} was on ${tag.current ?? 'nothing'} and is on ${now ?? 'nothing'} now`];
        }
        if (tag.floating === undefined)
            return [];
        return newer(tag, await list(repository, store));
    });
    const all = drifted.flat();
    if (all.length === 0)
        return;
    throw new failure/* Failure */.HR('refused', `the registry has changed since the plan was made: ${all.join('; ')}`, {
        reference: plan.tags.find(({ reference }) => all[0]?.startsWith(reference))?.reference,
        hint: 'Make the plan again and look at it: seaworthy plan.',
    });
}
function newer(tag, tags) {
    const { take, reason } = (0,release_reference/* guardOf */.H)(tag)(tags);
    return take ? [] : [`${tag.reference} is not for this release any more: ${reason}`];
}
async function storeOf(repository, connections) {
    const { registry, repository: path } = (0,image_reference/* parseReference */.F2)(repository);
    return (await connections.registry(registry)).repository(path);
}
//# sourceMappingURL=apply-plan.js.map
// EXTERNAL MODULE: ./lib/ship/report.js
var ship_report = __webpack_require__(63658);
// EXTERNAL MODULE: ./lib/cli/connect.js
var connect = __webpack_require__(68792);
// EXTERNAL MODULE: ./lib/cli/push.js
var cli_push = __webpack_require__(34664);
// EXTERNAL MODULE: ./lib/cli/show-copy.js
var show_copy = __webpack_require__(7099);
// EXTERNAL MODULE: ./lib/cli/undo-option.js
var undo_option = __webpack_require__(2054);
;// CONCATENATED MODULE: ./lib/cli/apply.js







const command = {
    usage: 'apply PLAN [SOURCE]',
    summary: 'Carry out a plan exactly as it is, or refuse because the registry has changed since',
    help: `PLAN is the file of seaworthy plan --output, or the output plan of the tags action. SOURCE is the image, in any form that push
takes; without it the plan has to name one that is in the registry (plan --digest). Before anything is sent every tag is compared
with what the plan saw; what has changed is named, and nothing is done. What the tags were on before is kept in an undo record
beside the plan (PLAN.undo.json): seaworthy undo puts it back.

  seaworthy plan --image ghcr.io/acme/app --tags 'type=semver,pattern={{version}}' -o plan.json
  seaworthy apply plan.json app:ci`,
    options: { ...cli_push.COMPRESSION_OPTION, ...undo_option/* UNDO_OPTION */.J },
    dryRun: true,
    arity: [1, 2],
    async run(context) {
        const { args, options, settings, result, runtime } = context;
        const [path = '', source] = args;
        const plan = await (0,plan_file.readPlanFile)(path);
        const request = { plan, source, ...(0,cli_push.transferOptions)(options, settings) };
        return await (0,connect/* withConnections */.q)(context, async (connections) => {
            if (settings.dryRun) {
                const report = (0,ship_report/* withReasons */.qr)(await planApply(request, connections), plan);
                result(report, (0,show_copy/* showPlan */.t)(report));
                (0,ship_report/* refuseAsPlanned */.Ni)(report);
                return undefined;
            }
            const report = (0,ship_report/* withReasons */.qr)((0,ship_report/* reportCopy */.KJ)(await applyPlan(request, connections)), plan);
            await (0,undo_option/* writeUndoRecord */.a)(options['undo-record'] ?? `${path.replace(/\.json$/, '')}.undo.json`, report, runtime);
            result(report, (0,show_copy/* showCopy */.$)(report));
            return undefined;
        });
    },
};
//# sourceMappingURL=apply.js.map

/***/ }),

/***/ 34642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readImageConfig)
/* harmony export */ });
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44887);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64857);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51593);




const CONFIG_LIMIT = 8 * 1024 * 1024;
/**
 * The config of an image. Undefined for an artifact, whose config is something else, and for a config that is not as
 * the specification has it: neither is a reason not to copy it. Bytes that cannot be read are.
 */
async function readImageConfig(source, { config }) {
    if (!(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isConfigType */ .lJ)(config.mediaType))
        return undefined;
    const bytes = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .collect */ .Fo)(source.readBlob(config), CONFIG_LIMIT, 'the image config');
    try {
        return (0,_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .F)(bytes);
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR && error.code === 'invalid')
            return undefined;
        throw error;
    }
}
//# sourceMappingURL=image-config.js.map

/***/ }),

/***/ 66096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   PY: () => (/* binding */ bottomUp),
/* harmony export */   S2: () => (/* binding */ platformsIn),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   wf: () => (/* binding */ leavesOf)
/* harmony export */ });
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64252);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64857);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17035);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20438);
/* harmony import */ var _runtime_limit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92359);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51593);
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34642);







const DEPTH_MAX = 4;
/** Manifests in one tree, each counted as often as it is listed: an index of the same index many times over must not explode. */
const MANIFESTS_MAX = 1000;
const READS_AT_ONCE = 8;
const ATTESTATION_OF = 'vnd.docker.reference.digest';
/**
 * Reads the manifest under a name and all manifests it lists. With `platforms`, an index is cut down to those (and the
 * attestations that belong to them): one platform gives its manifest itself, several a new index; one that is not there
 * is an error that says what is. A child must be what its entry says.
 */
async function readTree(source, name, platforms = []) {
    const root = await source.readManifest(name);
    const chosen = platforms.length === 0 ? root : await choosePlatforms(source, root, platforms);
    const budget = { left: MANIFESTS_MAX };
    if ('digest' in chosen)
        return readBelow(source, await readChild(source, chosen), DEPTH_MAX, budget);
    return readBelow(source, chosen, DEPTH_MAX, budget);
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
    return [content.config, ...content.layers.filter((layer) => !(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isForeignLayerType */ .mi)(layer.mediaType))];
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
    const platform = (await (0,_image_config_js__WEBPACK_IMPORTED_MODULE_5__/* .readImageConfig */ .M)(source, content))?.platform;
    return platform === undefined || platform.os === '' ? [] : [platform];
}
/** BuildKit lists attestations beside the images, for the platform "unknown/unknown". */
function isAttestation(entry) {
    return entry.platform?.os === 'unknown' && entry.platform.architecture === 'unknown';
}
async function readBelow(source, document, depth, budget) {
    const { content } = document;
    if (content.kind === 'manifest')
        return { document, children: [] };
    budget.left -= content.manifests.length;
    if (depth === 0 || budget.left < 0) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('invalid', `${source.label}: the index ${document.descriptor.digest} is too deep or too long`);
    }
    const children = await (0,_runtime_limit_js__WEBPACK_IMPORTED_MODULE_6__/* .mapLimited */ .b)(content.manifests, READS_AT_ONCE, async (entry) => {
        return await readBelow(source, await readChild(source, entry), depth - 1, budget);
    });
    return { document, children };
}
async function readChild(source, entry) {
    if (!(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(entry.mediaType) && !(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(entry.mediaType)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('unsupported', `${source.label}: an index lists "${entry.mediaType}", which is no manifest`);
    }
    const document = await source.readManifest(entry.digest);
    (0,_verify_js__WEBPACK_IMPORTED_MODULE_4__/* .checkExpectation */ .Zt)(document.descriptor, entry, source.label);
    if ((0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(entry.mediaType) === (document.content.kind === 'index'))
        return document;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('invalid', `${source.label}: an index lists ${entry.digest} as "${entry.mediaType}", which it is not`);
}
async function choosePlatforms(source, root, platforms) {
    const { content } = root;
    if (content.kind === 'manifest') {
        await checkPlatform(source, root, platforms);
        return root;
    }
    const chosen = platforms.map((platform) => {
        const entry = content.manifests.find((e) => e.platform !== undefined && (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .samePlatform */ .my)(platform, e.platform));
        if (entry !== undefined)
            return entry;
        const there = platformsOf(content).map(_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq).join(', ');
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('not-found', `${source.label} has no image for ${(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform)}; it has ${there}`);
    });
    const [only] = chosen;
    if (chosen.length === 1 && only !== undefined)
        return only;
    const kept = new Set(chosen.map((entry) => entry.digest));
    const manifests = content.manifests.filter((entry) => kept.has(entry.digest) || kept.has(entry.annotations?.[ATTESTATION_OF] ?? ''));
    if (manifests.length === content.manifests.length)
        return root;
    const annotations = content.annotations === undefined ? {} : { annotations: content.annotations };
    return (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeManifest */ .Gb)({ schemaVersion: 2, mediaType: content.mediaType, manifests, ...annotations });
}
/** A single image must be for one of the platforms that were asked for; one that names none is for any. */
async function checkPlatform(source, document, platforms) {
    const [own] = await platformsIn(source, { document, children: [] });
    if (own === undefined || platforms.some((platform) => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .samePlatform */ .my)(platform, own)))
        return;
    const asked = platforms.map(_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq).join(', ');
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('not-found', `${source.label} has no image for ${asked}; it has ${(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(own)}`);
}
//# sourceMappingURL=tree.js.map

/***/ })

};
