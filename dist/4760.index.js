export const id = 4760;
export const ids = [4760];
export const modules = {

/***/ 20995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ floatingVerdict)
/* harmony export */ });
/* harmony import */ var _floating_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8595);

/**
 * Whether a release may take a floating tag, from all names there are: tags of a registry, git tags as full refs. `newest` is the name
 * among them, as it is listed, of the version that has more right to it.
 */
function floatingVerdict(floating, names) {
    const { take, newestNames, reason } = (0,_floating_js__WEBPACK_IMPORTED_MODULE_0__/* .decideFloating */ .j)(floating, names);
    if (take || newestNames === undefined)
        return { take, reason };
    // A tag of the registry rather than one of git: it can be read.
    return { take, reason, newest: newestNames.find((name) => !name.includes('/')) ?? newestNames[0] };
}
//# sourceMappingURL=floating-verdict.js.map

/***/ }),

/***/ 4760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ guardOf),
/* harmony export */   releaseReferences: () => (/* binding */ releaseReferences)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _stores_copy_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20338);
/* harmony import */ var _floating_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20995);




/**
 * What a plan asks for, ready to be pushed: floating tags are decided again from what exists then, exact versions stay on their image.
 * `Failure('refused')` when the plan itself refuses an exact version.
 */
function releaseReferences(plan) {
    const refused = plan.tags.find(({ action, immutable }) => action === 'refuse' && immutable === true);
    if (refused?.current)
        throw (0,_stores_copy_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .takenTag */ .u)(refused.reference, refused.current, refused.wanted ?? undefined);
    const bare = plan.tags.find(({ reference, tag }) => reference === tag);
    if (bare !== undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `the plan has the tag ${bare.tag} but no image that gets it`, {
            reference: bare.tag,
            hint: 'Make the plan with images: seaworthy plan --image ghcr.io/acme/app.',
        });
    }
    return plan.tags.map((tag) => {
        const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(tag.reference));
        if (tag.immutable === true)
            return { reference, immutable: true };
        return tag.floating === undefined ? { reference } : { reference, guard: guardOf(tag) };
    });
}
/** Decides about a floating tag as it was planned, from the tags that its repository has now. */
function guardOf({ floating, newest, unlisted }) {
    if (floating === undefined)
        return () => ({ take: true, reason: 'not a floating tag' });
    const decide = (tags) => (0,_floating_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .floatingVerdict */ .a)(floating, newest === undefined ? tags : [...tags, newest]);
    return Object.assign(decide, { withoutList: unlisted === true });
}
//# sourceMappingURL=release-reference.js.map

/***/ }),

/***/ 56964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QK: () => (/* binding */ cannotList),
/* harmony export */   cB: () => (/* binding */ listTags),
/* harmony export */   lD: () => (/* binding */ listTagsFor)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/** All tags of a repository. */
async function listTags(store) {
    const tags = [];
    for await (const tag of store.tags())
        tags.push(tag);
    return tags;
}
/**
 * All tags of a repository, for guards to decide from. Where they may not be listed, or the registry does not do that, and all the guards can do
 * without, there is a warning and there are none.
 */
async function listTagsFor(guards, store, log) {
    try {
        return await listTags(store);
    }
    catch (error) {
        if (!cannotList(error) || !guards.every(({ withoutList }) => withoutList === true))
            throw error;
        log.warn(`the tags of ${store.label} cannot be listed, so floating tags go as planned: ${error.message}`);
        return [];
    }
}
/** Not every credential that may push may list, and not every registry does. */
function cannotList(error) {
    return error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && ['unsupported', 'denied', 'unauthorized', 'not-found'].includes(error.code);
}
//# sourceMappingURL=list-tags.js.map

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
// EXTERNAL MODULE: ./lib/stores/copy/list-tags.js
var list_tags = __webpack_require__(56964);
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
    const list = lister(store, states, own, runtime);
    for (let round = 0; round < ROUNDS_MAX; round++) {
        runtime.signal?.throwIfAborted();
        const tags = await list();
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
/**
 * Lists all tags of a repository, each time it is called. A list without tags that we have just written is stale, and is asked for again for
 * some seconds; once, since a registry that is behind for longer stays so.
 */
function lister(store, states, own, runtime) {
    const guards = states.map(({ move }) => move.guard);
    let hasWarned = false;
    const warn = (message) => {
        if (!hasWarned)
            runtime.log.warn(message);
        hasWarned = true;
    };
    return async () => {
        let tags = [];
        for (const pause of read_back/* REREAD_PAUSES_MS */.pN) {
            if (pause > 0)
                await runtime.clock.sleep(pause, runtime.signal);
            tags = await (0,list_tags/* listTagsFor */.lD)(guards, store, { warn });
            if (own.every((tag) => tags.includes(tag)))
                return tags;
            if (hasWarned)
                break;
        }
        warn(`${store.label} does not list the tags that were just written, so it may not list those of others`);
        return [...new Set([...tags, ...own])];
    };
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
    const list = lister(store, [state], [], runtime);
    for (let round = 0; round < ROUNDS_MAX; round++) {
        const tags = await list();
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

/***/ })

};
