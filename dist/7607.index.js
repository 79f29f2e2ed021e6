export const id = 7607;
export const ids = [7607];
export const modules = {

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

/***/ 8946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _H: () => (/* binding */ readBefore),
/* harmony export */   e7: () => (/* binding */ readBack),
/* harmony export */   er: () => (/* binding */ lostWrite),
/* harmony export */   pN: () => (/* binding */ REREAD_PAUSES_MS)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/** How long a registry may take to show what was written to it. */
const REREAD_PAUSES_MS = [0, 250, 1000, 3000];
/**
 * What a tag is on after it was written. Some registries show a new tag only after a moment: what is neither the digest written nor
 * one that `isForeign` knows to be somebody else's is read again for some seconds.
 */
async function readBack(store, tag, digest, runtime, isForeign = () => false) {
    let seen;
    for (const pause of REREAD_PAUSES_MS) {
        if (pause > 0)
            await runtime.clock.sleep(pause, runtime.signal);
        seen = (await store.resolve(tag))?.digest;
        if (seen === digest || (seen !== undefined && isForeign(seen)))
            return seen;
    }
    return seen;
}
/** A tag that still shows another manifest after seconds: somebody else's write came later. */
function lostWrite(store, tag, digest, seen) {
    const reference = `${store.label}:${tag}`;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('failed', `${reference} was written but reads back as ${seen ?? 'nothing'}, not ${digest}`, {
        reference,
        hint: 'Somebody else may be pushing the same tag at this moment. Run one release at a time (concurrency in the workflow) and try again.',
    });
}
/** What a tag is on, to put it back there; undefined when that cannot be read. */
async function readBefore(store, tag, digest, runtime) {
    try {
        return await store.readManifest(digest);
    }
    catch (error) {
        // A tag on something broken or too old to read must not stay so for ever.
        if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || !['not-found', 'invalid', 'unsupported'].includes(error.code))
            throw error;
        runtime.log.debug(`${store.label}:${tag} is on a manifest that cannot be read: ${error.message}`);
        return undefined;
    }
}
//# sourceMappingURL=read-back.js.map

/***/ }),

/***/ 20338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ moveTags),
  u: () => (/* binding */ takenTag)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/stores/copy/read-back.js
var read_back = __webpack_require__(8946);
;// CONCATENATED MODULE: ./lib/stores/copy/guarded-tags.js


/** Every round after the second means that one more release has finished meanwhile. */
const ROUNDS_MAX = 20;
const LOST_MAX = 3;
function guardedState(move) {
    const nothing = { verdict: undefined, original: undefined, before: undefined, written: undefined, seen: undefined };
    return { move, ...nothing, lost: 0 };
}
/**
 * Puts guarded tags where they belong, although others may be doing the same at this moment and no registry can compare and set.
 * Their rule: a release writes the tags of its version first, then looks at all tags, then takes a guarded tag, and **looks again
 * after each write**; when a newer version has appeared meanwhile, the tag is put on that version's image. So whoever writes
 * last has looked after writing, and the tag ends on the newest version in whatever order the steps of several writers fall
 * (the record on floating tags in docs/decisions has the proof). A tag that is on our image although a newer version exists, as a writer leaves
 * it that was killed in between, is put right as well.
 *
 * `plain` are the tags that this release has written before, in the same stores.
 */
async function settleGuarded(states, plain, runtime) {
    for (const store of new Set(states.map(({ move }) => move.store))) {
        const own = plain.filter((move) => move.store === store).map(({ tag }) => tag);
        const inStore = states.filter(({ move }) => move.store === store);
        await settleStore(store, inStore, own, runtime);
    }
}
async function settleStore(store, states, own, runtime) {
    for (let round = 0; round < ROUNDS_MAX; round++) {
        runtime.signal?.throwIfAborted();
        const tags = await listTags(store, own, runtime);
        let isAtRest = true;
        for (const state of states)
            if (!(await settle(state, tags, runtime)))
                isAtRest = false;
        if (isAtRest)
            return;
    }
    throw new failure/* Failure */.HR('failed', `the tags of ${store.label} do not come to rest: others keep changing them`, {
        reference: store.label,
        hint: 'Look for a job that pushes the same tags without end, and run this release again.',
    });
}
/** True when nothing had to be done for this tag since the list was read. */
async function settle(state, tags, runtime) {
    const { store, tag, document: own, guard } = state.move;
    state.verdict = guard(tags);
    const { take, newest } = state.verdict;
    if (take)
        return await put(state, own, runtime);
    if (state.written === undefined) {
        await look(state);
        if (state.seen !== own.descriptor.digest)
            return true;
    }
    if (newest === undefined || !tags.includes(newest))
        return true;
    const leader = await readIfThere(store, newest);
    // It was taken away after the list was read: a release that failed.
    if (leader === undefined)
        return false;
    if (leader.descriptor.digest !== state.seen) {
        runtime.log.info(`${store.label}:${tag} goes to the image of ${newest}: ${state.verdict.reason}`);
    }
    return await put(state, leader, runtime);
}
async function put(state, document, runtime) {
    const { store, tag } = state.move;
    const { digest } = document.descriptor;
    if (state.written === digest && state.seen === digest)
        return true;
    await look(state);
    const now = state.seen;
    if (now === digest)
        return true;
    if (now !== undefined && state.written === undefined)
        state.before = await (0,read_back/* readBefore */._H)(store, tag, now, runtime);
    // Noted before it happens: a request that failed may still have moved the tag.
    state.written = digest;
    await store.writeManifest(document, tag);
    state.seen = await (0,read_back/* readBack */.e7)(store, tag, digest, runtime, (other) => other !== now);
    if (state.seen !== digest) {
        // Somebody else wrote after us. Whether that was right shows in the next list.
        state.lost += 1;
        if (state.lost > LOST_MAX)
            throw (0,read_back/* lostWrite */.er)(store, tag, digest, state.seen);
    }
    return false;
}
async function look(state) {
    state.seen = (await state.move.store.resolve(state.move.tag))?.digest;
    state.original ??= { digest: state.seen };
}
/** All tags of a repository. A list without tags that we have just written is stale, and is asked for again for some seconds. */
async function listTags(store, own, runtime) {
    let tags = [];
    for (const pause of read_back/* REREAD_PAUSES_MS */.pN) {
        if (pause > 0)
            await runtime.clock.sleep(pause, runtime.signal);
        tags = [];
        for await (const tag of store.tags())
            tags.push(tag);
        if (own.every((tag) => tags.includes(tag)))
            return tags;
    }
    runtime.log.warn(`${store.label} does not list the tags that were just written, so it may not list those of others`);
    return [...new Set([...tags, ...own])];
}
async function readIfThere(store, name) {
    try {
        return await store.readManifest(name);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR && error.code === 'not-found')
            return undefined;
        throw error;
    }
}
/**
 * The release failed: tags that it took go back to what they were on, or to a newer version that appeared meanwhile. Only what is
 * still ours is touched. Never throws; the log says what became of each.
 */
async function withdrawGuarded(states, runtime) {
    for (const state of [...states].reverse()) {
        const { store, tag, document } = state.move;
        if (state.written !== document.descriptor.digest)
            continue;
        try {
            const at = await withdraw(state, runtime);
            if (at !== undefined)
                runtime.log.warn(`${store.label}:${tag} was put back to ${at}`);
        }
        catch (error) {
            const message = `${store.label}:${tag} could not be put back and stays at ${state.written}`;
            runtime.log.warn(`${message}: ${error.message}`);
        }
    }
}
/** The same rule as for settling: after each write the tags are looked at again. Returns what it was put on, if it was. */
async function withdraw(state, runtime) {
    const { store, tag, document, guard } = state.move;
    let ours = document.descriptor.digest;
    let done;
    for (let round = 0; round < ROUNDS_MAX; round++) {
        const tags = await listTags(store, [], runtime);
        const { take, newest } = guard(tags);
        const leader = take || newest === undefined || !tags.includes(newest) ? undefined : await readIfThere(store, newest);
        const target = leader ?? state.before;
        if (target === undefined && state.original?.digest !== undefined) {
            throw new failure/* Failure */.HR('unsupported', `what it was on, ${state.original.digest}, cannot be read`);
        }
        const now = (await store.resolve(tag))?.digest;
        if (now !== ours || now === target?.descriptor.digest)
            return done;
        if (target === undefined)
            await store.removeTag(tag);
        else
            await store.writeManifest(target, tag);
        ours = target?.descriptor.digest;
        done = ours ?? 'not existing';
    }
    return done;
}
/** What became of a guarded tag, once all is settled. */
function outcomeOf({ move, verdict, original, seen }) {
    const { store, tag, document } = move;
    const { digest } = document.descriptor;
    const reason = verdict?.reason ?? '';
    if (seen !== digest)
        return { store, tag, action: 'held', reason, ...(seen === undefined ? {} : { digest: seen }) };
    const previous = original?.digest;
    const action = previous === undefined ? 'created' : previous === digest ? 'kept' : 'moved';
    return { store, tag, digest, action, reason, ...(previous === undefined ? {} : { previous }) };
}
//# sourceMappingURL=guarded-tags.js.map
;// CONCATENATED MODULE: ./lib/stores/copy/tag-move.js
function isGuarded(move) {
    return move.guard !== undefined;
}
//# sourceMappingURL=tag-move.js.map
;// CONCATENATED MODULE: ./lib/stores/copy/tags.js




/**
 * Moves tags one after the other and reads each back: first those without a guard, in the order given, then the guarded
 * ones (see {@link settleGuarded}). All or nothing: when one fails, those that moved before it are put back where they were, and
 * the log says of each what became of it. An interruption comes before the first tag or after the last, where the runtime can hold
 * it back. `Failure('refused')` when an immutable tag is on another manifest.
 */
async function moveTags(moves, runtime) {
    runtime.signal?.throwIfAborted();
    const { uninterrupted = (work) => work() } = runtime;
    return await uninterrupted(() => moveAll(moves, runtime));
}
async function moveAll(moves, runtime) {
    const touched = new Map();
    const guarded = new Map(moves.filter(isGuarded).map((move) => [move, guardedState(move)]));
    try {
        for (const move of moves) {
            if (guarded.has(move))
                continue;
            runtime.signal?.throwIfAborted();
            const next = await tags_look(move, runtime);
            // Noted before it happens: a request that failed may still have moved the tag.
            touched.set(move, next);
            if (next.tag.action === 'kept')
                continue;
            const { digest } = move.document.descriptor;
            await move.store.writeManifest(move.document, move.tag);
            const seen = await (0,read_back/* readBack */.e7)(move.store, move.tag, digest, runtime);
            if (seen !== digest)
                throw (0,read_back/* lostWrite */.er)(move.store, move.tag, digest, seen);
        }
        await settleGuarded([...guarded.values()], [...touched.keys()], runtime);
    }
    catch (cause) {
        // Versions first: whoever looks at the tags in between finds no version whose floating tags are on their way back.
        await putBack([...touched.values()], runtime);
        await withdrawGuarded([...guarded.values()], runtime);
        throw cause;
    }
    const outcomes = [...guarded.values()].map(outcomeOf);
    const plain = [...touched.values()].map(({ tag }) => tag);
    return {
        moved: inOrder(moves, [...plain, ...outcomes.filter((tag) => tag.action !== 'held')]),
        held: outcomes.filter((tag) => tag.action === 'held'),
    };
}
function inOrder(moves, tags) {
    return moves.flatMap((move) => tags.find(({ store, tag }) => store === move.store && tag === move.tag) ?? []);
}
/** Asks once more what the tag is: since the plan was made, hours of upload may have passed and somebody else moved it. */
async function tags_look(move, runtime) {
    const { store, tag, document, current } = move;
    const { digest } = document.descriptor;
    const base = { store, tag, digest };
    if (current === digest)
        return { tag: { ...base, action: 'kept', previous: digest } };
    const now = (await store.resolve(tag))?.digest;
    if (now === digest)
        return { tag: { ...base, action: 'kept', previous: digest } };
    if (now !== current)
        await move.recheck?.(now);
    if (now === undefined)
        return { tag: { ...base, action: 'created' } };
    if (move.immutable === true)
        throw takenTag(`${store.label}:${tag}`, now, digest);
    const isKnown = move.before?.descriptor.digest === now;
    const before = isKnown ? move.before : await (0,read_back/* readBefore */._H)(store, tag, now, runtime);
    return { tag: { ...base, action: 'moved', previous: now }, ...(before === undefined ? {} : { before }) };
}
/** An exact version that another image has already. `wanted` is undefined while the digest is not known. */
function takenTag(reference, current, wanted) {
    const image = wanted === undefined ? 'this is another image' : `this image is ${wanted}`;
    return new failure/* Failure */.HR('refused', `${reference} is on ${current} already and is not moved; ${image}`, {
        reference,
        hint: 'A released version stays what it is. Release under a new version, push the image that was released, or allow it with immutable: none.',
    });
}
async function putBack(touched, runtime) {
    for (const { tag, before } of [...touched].reverse()) {
        if (tag.action === 'kept')
            continue;
        const name = `${tag.store.label}:${tag.tag}`;
        try {
            // Only what is still ours: a tag that points elsewhere was moved by somebody else, or never moved.
            if ((await tag.store.resolve(tag.tag))?.digest !== tag.digest)
                continue;
            if (tag.action === 'created')
                await tag.store.removeTag(tag.tag);
            else if (before !== undefined)
                await tag.store.writeManifest(before, tag.tag);
            else
                throw new failure/* Failure */.HR('unsupported', `what it was on, ${tag.previous}, cannot be read`);
            runtime.log.warn(`${name} was put back to ${before?.descriptor.digest ?? 'not existing'}`);
        }
        catch (error) {
            runtime.log.warn(`${name} could not be put back and stays at ${tag.digest}: ${error.message}`);
        }
    }
}
//# sourceMappingURL=tags.js.map

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
