export const id = 85;
export const ids = [85,466];
export const modules = {

/***/ 6466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  push: () => (/* binding */ push),
  pushFromInputs: () => (/* binding */ pushFromInputs)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var platform = __webpack_require__(7035);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
;// CONCATENATED MODULE: ./lib/ship/references.js


/**
 * The references to push to, in the order in which they are to be written: `to` first, then each tag in each image.
 * Throws `Failure('usage')` or `Failure('invalid')` that names what is wrong.
 */
function expandReferences({ to, images, tags }) {
    const rule = tags.find((tag) => /^(?:type|pattern|value|enable|priority|event)=/.test(tag));
    if (rule !== undefined) {
        throw new failure/* Failure */.HR('unsupported', `"${rule}" is a tag rule, and rules are not read yet`, {
            reference: rule,
            hint: 'Write the tags themselves, or give the output of a step that makes them, such as steps.meta.outputs.tags.',
        });
    }
    const repositories = images.map(repositoryName);
    const names = tags.filter(image_reference/* isTag */.dz);
    if (names.length > 0 && repositories.length === 0) {
        throw new failure/* Failure */.HR('usage', `the tag "${names[0]}" has no image to belong to`, {
            reference: names[0],
            hint: 'Name the repository in images, or write the whole reference: ghcr.io/acme/app:1.4.2.',
        });
    }
    if (repositories.length > 0 && tags.length === 0 && to.length === 0) {
        throw new failure/* Failure */.HR('usage', 'there are images but no tags', {
            reference: images[0],
            hint: 'Write at least one line in tags: the name the image gets, e.g. latest.',
        });
    }
    const whole = [...to, ...tags.filter((tag) => !(0,image_reference/* isTag */.dz)(tag))].map((text) => (0,image_reference/* canonical */.$N)((0,image_reference/* withDefaultTag */._t)((0,image_reference/* parseReference */.F2)(text))));
    const joined = names.flatMap((name) => repositories.map((repository) => `${repository}:${name}`));
    return [...new Set([...whole, ...joined])];
}
function repositoryName(text) {
    const reference = (0,image_reference/* parseReference */.F2)(text);
    if (reference.tag === undefined && reference.digest === undefined)
        return (0,image_reference/* canonical */.$N)(reference);
    throw new failure/* Failure */.HR('usage', `the image "${text}" has a tag or digest of its own`, {
        reference: text,
        hint: 'Name the repository only; its tags go into tags.',
    });
}
//# sourceMappingURL=references.js.map
// EXTERNAL MODULE: ./lib/ship/report.js
var ship_report = __webpack_require__(3658);
// EXTERNAL MODULE: ./lib/actions/generated/names.js
var names = __webpack_require__(9533);
// EXTERNAL MODULE: ./lib/actions/inputs.js
var inputs = __webpack_require__(9922);
// EXTERNAL MODULE: ./lib/runtime/format-bytes.js
var format_bytes = __webpack_require__(9807);
;// CONCATENATED MODULE: ./lib/actions/push-summary.js

/**
 * A finished push as Markdown for the job summary. References and digests are legal by their grammar: nothing in them is
 * markup. Platforms come from the image and may be anything.
 */
function summarizePush({ references, platforms, size, blobs, seconds }) {
    const rows = references.map(({ reference, digest, action }) => [`\`${reference}\``, action, `\`${digest}\``]);
    const facts = [
        ['Platforms', platforms.map(inCode).join(', ') || 'not said'],
        ['Size', (0,format_bytes/* formatBytes */.z)(size)],
        ['Sent', `${blobs.sent} blobs, ${(0,format_bytes/* formatBytes */.z)(blobs.bytesSent)}`],
        ['Already there', String(blobs.skipped)],
        ['Mounted', String(blobs.mounted)],
        ['Seconds', seconds.toFixed(1)],
    ];
    return [
        '### Pushed',
        table(['Reference', 'Tag', 'Digest'], rows),
        table(facts.map(([name]) => name), [facts.map(([, value]) => value)]),
    ].join('\n\n');
}
/** A dry run as Markdown for the job summary. */
function summarizePlan({ tags, blobs }) {
    const rows = tags.map(({ reference, action, current, wanted }) => [
        `\`${reference}\``,
        action,
        current === null ? '' : `\`${current}\``,
        wanted === null ? 'known after compressing' : `\`${wanted}\``,
    ]);
    const missing = blobs.filter(({ action }) => action !== 'skip');
    const bytes = missing.reduce((total, { size }) => total + size, 0);
    return [
        '### Would push (dry run)',
        table(['Reference', 'Tag', 'Now', 'Then'], rows),
        missing.length === 0
            ? 'No blob would be sent.'
            : `${missing.length} of ${blobs.length} blobs would be sent: ${(0,format_bytes/* formatBytes */.z)(bytes)} before compression.`,
    ].join('\n\n');
}
/** Text from outside as code in a table cell: no markup, no cell or line of its own. */
function inCode(text) {
    return `\`${text.slice(0, 100).replace(/[`|\\\p{Cc}\u2028\u2029]/gu, '?')}\``;
}
function table(header, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
//# sourceMappingURL=push-summary.js.map
// EXTERNAL MODULE: ./lib/actions/run.js + 2 modules
var run = __webpack_require__(2241);
;// CONCATENATED MODULE: ./lib/actions/push.js












/** The main step of `push/`: pushes an image under all its references. */
async function push() {
    await (0,run/* runMain */.V)(async (host) => {
        (0,inputs/* warnUnknownInputs */.AH)(host, names/* ACTIONS */.k.push.inputs);
        await pushFromInputs(host);
    });
}
/** Reads the push inputs, pushes (or plans), and sets `digest`, `references`, `version` and `json`. */
async function pushFromInputs(host) {
    const request = readRequest(host);
    // Loaded once the inputs are known to be good: a step that ends before needs none of it.
    const [{ openConnections }, ship] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(620), __webpack_require__.e(33), __webpack_require__.e(122)]).then(__webpack_require__.bind(__webpack_require__, 7357)), Promise.all(/* import() */[__webpack_require__.e(303), __webpack_require__.e(406)]).then(__webpack_require__.bind(__webpack_require__, 8406))]);
    const connections = openConnections({}, host);
    try {
        if ((0,inputs/* readBoolean */.Vf)(host, 'dry-run', false)) {
            const plan = await host.group('Plan the push', () => ship.planPush(request, connections));
            await showPlan(host, plan);
        }
        else {
            const report = await host.group(`Push ${request.source}`, async () => (0,ship_report/* reportCopy */.K)(await ship.push(request, connections)));
            await showPush(host, report);
        }
    }
    finally {
        await connections.close();
    }
}
function readRequest(host) {
    const source = host.input('source');
    if (source === '') {
        throw new failure/* Failure */.HR('usage', 'the input source is empty, so there is nothing to push', {
            reference: 'source',
            hint: 'Name the image that was built: source: app:ci',
        });
    }
    const references = expandReferences({
        to: (0,inputs/* readList */.LD)(host, 'to'),
        images: (0,inputs/* readList */.LD)(host, 'images'),
        tags: (0,inputs/* readList */.LD)(host, 'tags'),
    });
    if (references.length === 0) {
        throw new failure/* Failure */.HR('usage', 'the inputs to, images and tags are all empty, so there is no place to push to', {
            reference: 'to',
            hint: 'Write to: ghcr.io/acme/app:1.4.2, or images and tags.',
        });
    }
    const platforms = (0,inputs/* readList */.LD)(host, 'platforms').map(platform/* parsePlatform */.Y8);
    return {
        source,
        references,
        compression: (0,inputs/* readChoice */.Kf)(host, 'compression', ['gzip', 'zstd'], 'gzip'),
        ...(platforms.length === 0 ? {} : { platforms }),
    };
}
async function showPush(host, report) {
    for (const { reference, digest, action } of report.references)
        host.log.info(`${action} ${reference} ${digest}`);
    host.output('digest', report.digest);
    host.output('references', report.references.map(({ reference, digest }) => `${reference}@${digest}`).join('\n'));
    host.output('version', (0,image_reference/* parseReference */.F2)(report.references[0]?.reference ?? '').tag ?? '');
    host.output('json', await writeJson(host, report));
    if ((0,inputs/* readBoolean */.Vf)(host, 'summary', true))
        await host.summary(summarizePush(report));
}
async function showPlan(host, plan) {
    for (const { reference, action, current, wanted } of plan.tags) {
        const then = wanted ?? 'known after compressing';
        host.log.info(`would ${action} ${reference}: ${action === 'keep' ? then : `${current ?? 'nothing'} -> ${then}`}`);
    }
    host.output('json', await writeJson(host, plan));
    if ((0,inputs/* readBoolean */.Vf)(host, 'summary', true))
        await host.summary(summarizePlan(plan));
}
/** Results can be larger than an output may be, so they go into a file of their own. */
async function writeJson(host, report) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(host.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'seaworthy-push-'));
    const file = (0,external_node_path_.join)(folder, 'result.json');
    await (0,promises_.writeFile)(file, `${JSON.stringify(report, null, 2)}\n`);
    return file;
}
//# sourceMappingURL=push.js.map

/***/ }),

/***/ 2359:
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

/***/ 3658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ reportCopy),
/* harmony export */   _: () => (/* binding */ reportPlan)
/* harmony export */ });
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7035);
/* harmony import */ var _stores_copy_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6096);


function reportCopy(result) {
    const { digest, mediaType, platforms, blobs, size, seconds } = result;
    const references = result.references.map(({ store, tag, digest: at, action }) => ({
        reference: `${store}:${tag}`,
        digest: at,
        action,
    }));
    return { digest, mediaType, references, platforms, blobs, size, seconds };
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
        platforms: first === undefined ? [] : (0,_stores_copy_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .platformsOf */ .Wt)(first.tree.document.content).map(_image_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq),
    };
}
//# sourceMappingURL=report.js.map

/***/ }),

/***/ 4642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readImageConfig)
/* harmony export */ });
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4887);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4857);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(438);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1593);




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
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4252);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4857);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7035);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(438);
/* harmony import */ var _runtime_limit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2359);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1593);
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4642);







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
