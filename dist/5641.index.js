export const id = 5641;
export const ids = [5641];
export const modules = {

/***/ 56964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ tagLister),
/* harmony export */   QK: () => (/* binding */ cannotList),
/* harmony export */   cB: () => (/* binding */ listTags),
/* harmony export */   lD: () => (/* binding */ listTagsFor)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _reread_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41245);


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
/**
 * Lists all tags of a repository, each time it is called. A list without tags that we have just written is stale, and is asked for again for
 * some seconds; once, since a registry that is behind for longer stays so.
 */
function tagLister(store, guards, own, runtime) {
    let hasWarned = false;
    const warn = (message) => {
        if (!hasWarned)
            runtime.log.warn(message);
        hasWarned = true;
    };
    return async () => {
        const lacks = (tags) => !own.every((tag) => tags.includes(tag));
        const tags = await (0,_reread_js__WEBPACK_IMPORTED_MODULE_1__/* .readLate */ .B)(() => listTagsFor(guards, store, { warn }), (seen) => lacks(seen) && !hasWarned, runtime);
        if (!lacks(tags))
            return tags;
        warn(`${store.label} does not list the tags that were just written, so it may not list those of others`);
        return [...new Set([...tags, ...own])];
    };
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
/* harmony export */   qC: () => (/* binding */ readIfThere)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _reread_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41245);


/**
 * What a tag is on after it was written. Some registries show a new tag only after a moment: what is neither the digest written nor
 * one that `isForeign` knows to be somebody else's is read again for some seconds.
 */
async function readBack(store, tag, digest, runtime, isForeign = () => false) {
    const read = async () => (await store.resolve(tag))?.digest;
    return await (0,_reread_js__WEBPACK_IMPORTED_MODULE_1__/* .readLate */ .B)(read, (seen) => seen !== digest && (seen === undefined || !isForeign(seen)), runtime);
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
/** The manifest under a name; undefined when there is none. */
async function readIfThere(store, name) {
    try {
        return await store.readManifest(name);
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code === 'not-found')
            return undefined;
        throw error;
    }
}
//# sourceMappingURL=read-back.js.map

/***/ }),

/***/ 45641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ moveTags),
  u: () => (/* binding */ takenTag)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/runtime/limit.js
var limit = __webpack_require__(92359);
// EXTERNAL MODULE: ./lib/stores/altered-manifest.js
var altered_manifest = __webpack_require__(22437);
// EXTERNAL MODULE: ./lib/stores/copy/list-tags.js
var list_tags = __webpack_require__(56964);
// EXTERNAL MODULE: ./lib/stores/copy/read-back.js
var read_back = __webpack_require__(8946);
;// CONCATENATED MODULE: ./lib/stores/copy/write-tag.js
/** From so many tags on it is worth a request to find out whether a repository sets several at once: the first tries, the others gain. */
const WORTH_A_TRY = 3;
/** Stores in which so many tags are to change that it is worth to find out whether they can be set at once. */
function storesWorthATry(moves) {
    const changing = moves.filter(({ current, document }) => current !== document.descriptor.digest);
    const count = (store) => changing.filter((move) => move.store === store).length;
    return new Set(changing.map(({ store }) => store).filter((store) => count(store) >= WORTH_A_TRY));
}
/**
 * Puts one tag on a manifest. With `tries`, a store that has not shown yet whether it sets several tags at once is asked in the way in which
 * it would be; what it does not confirm is written as usual, so that this costs one request at most.
 */
async function writeTag(store, document, tag, tries) {
    if (tries && store.setsTags === 'untried' && (await store.setTags?.(document, [tag]))?.has(tag) === true)
        return;
    await store.writeManifest(document, tag);
}
//# sourceMappingURL=write-tag.js.map
;// CONCATENATED MODULE: ./lib/stores/copy/guarded-tags.js





/** Every round after the second means that one more release has finished meanwhile. */
const ROUNDS_MAX = 20;
const LOST_MAX = 3;
const LOOKS_AT_ONCE = 4;
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
 * `plain` are the tags that this release has written before, in the same stores; `worthATry`, the stores that are asked whether they set
 * several tags at once.
 */
async function settleGuarded(states, plain, worthATry, runtime) {
    for (const store of new Set(states.map(({ move }) => move.store))) {
        const own = plain.filter((move) => move.store === store).map(({ tag }) => tag);
        const inStore = states.filter(({ move }) => move.store === store);
        await settleStore(store, inStore, own, worthATry.has(store), runtime);
    }
}
async function settleStore(store, states, own, tries, runtime) {
    const guards = states.map(({ move }) => move.guard);
    const list = (0,list_tags/* tagLister */.IX)(store, guards, own, runtime);
    for (let round = 0; round < ROUNDS_MAX; round++) {
        runtime.signal?.throwIfAborted();
        const tags = await list();
        let isAtRest = true;
        let asked = false;
        for (const state of states) {
            // The first tag may have shown that the others can go together.
            if (!asked && store.setsTags === 'yes') {
                asked = true;
                if (await putTogether(store, states, tags, runtime))
                    isAtRest = false;
            }
            if (!(await settle(state, tags, tries, runtime)))
                isAtRest = false;
        }
        if (isAtRest)
            return;
    }
    throw new failure/* Failure */.HR('failed', `the tags of ${store.label} do not come to rest: others keep changing them`, {
        reference: store.label,
        hint: 'Look for a job that pushes the same tags without end, and run this release again.',
    });
}
/** True when nothing had to be done for this tag since the list was read. */
async function settle(state, tags, tries, runtime) {
    const { store, tag, document: own, guard } = state.move;
    state.verdict = guard(tags);
    const { take, newest } = state.verdict;
    if (take)
        return await put(state, own, tries, runtime);
    if (state.written === undefined) {
        await look(state);
        if (state.seen !== own.descriptor.digest)
            return true;
    }
    if (newest === undefined || !tags.includes(newest))
        return true;
    const leader = await (0,read_back/* readIfThere */.qC)(store, newest);
    // It was taken away after the list was read: a release that failed.
    if (leader === undefined)
        return false;
    if (leader.descriptor.digest !== state.seen) {
        runtime.log.info(`${store.label}:${tag} goes to the image of ${newest}: ${state.verdict.reason}`);
    }
    return await put(state, leader, tries, runtime);
}
/**
 * Sets the tags that our image may take in one request, where there are several and the repository can: one write, after which
 * the tags are looked at again like after any other. What it does not confirm is left to {@link put}. True when something may have been set.
 */
async function putTogether(store, states, tags, runtime) {
    const [first] = states;
    if (first === undefined)
        return false;
    const { document } = first.move;
    const { digest } = document.descriptor;
    const taking = states.filter(({ move, seen }) => {
        const isOurs = move.document.descriptor.digest === digest && seen !== digest && move.current !== digest;
        return isOurs && move.guard(tags).take;
    });
    if (taking.length < 2)
        return false;
    await (0,limit/* mapLimited */.b)(taking, LOOKS_AT_ONCE, look);
    const moving = taking.filter(({ seen }) => seen !== digest);
    if (moving.length < 2)
        return false;
    for (const state of moving) {
        const { seen, written, move } = state;
        if (seen !== undefined && written === undefined)
            state.before = await (0,read_back/* readBefore */._H)(store, move.tag, seen, runtime);
    }
    // Noted before it happens: a request that failed may still have moved the tags.
    for (const state of moving)
        state.written = digest;
    const confirmed = await store.setTags?.(document, moving.map(({ move }) => move.tag));
    const done = moving.filter(({ move }) => confirmed?.has(move.tag));
    await (0,limit/* mapLimited */.b)(done, LOOKS_AT_ONCE, (state) => readOwn(state, digest, runtime));
    return true;
}
async function put(state, document, tries, runtime) {
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
    await writeTag(store, document, tag, tries);
    await readOwn(state, digest, runtime);
    return false;
}
/** Reads back what was just written over `seen`. */
async function readOwn(state, digest, runtime) {
    const { store, tag } = state.move;
    const before = state.seen;
    state.seen = await (0,read_back/* readBack */.e7)(store, tag, digest, runtime, (other) => other !== before);
    if (state.seen === digest)
        return;
    // Somebody else wrote after us. Whether that was right shows in the next list.
    state.lost += 1;
    if (state.lost > LOST_MAX)
        throw (0,read_back/* lostWrite */.er)(store, tag, digest, state.seen);
}
async function look(state) {
    state.seen = (await state.move.store.resolve(state.move.tag))?.digest;
    state.original ??= { digest: state.seen };
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
;// CONCATENATED MODULE: ./lib/stores/copy/withdraw-tags.js




/**
 * The release failed: tags that it took go back to what they were on, or to a newer version that appeared meanwhile. Only what is
 * still ours is touched; `altered` is ours as the registry stored it. Never throws; the log says what became of each.
 */
async function withdrawGuarded(states, altered, runtime) {
    for (const state of [...states].reverse()) {
        const { store, tag, document } = state.move;
        if (state.written !== document.descriptor.digest)
            continue;
        try {
            const at = await withdraw(state, altered, runtime);
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
async function withdraw(state, altered, runtime) {
    const { store, tag, document, guard } = state.move;
    let ours = [document.descriptor.digest, altered];
    let done;
    const list = (0,list_tags/* tagLister */.IX)(store, [guard], [], runtime);
    for (let round = 0; round < ROUNDS_MAX; round++) {
        const tags = await list();
        const { take, newest } = guard(tags);
        const leader = take || newest === undefined || !tags.includes(newest) ? undefined : await (0,read_back/* readIfThere */.qC)(store, newest);
        const target = leader ?? state.before;
        if (target === undefined && state.original?.digest !== undefined) {
            throw new failure/* Failure */.HR('unsupported', `what it was on, ${state.original.digest}, cannot be read`);
        }
        const now = (await store.resolve(tag))?.digest;
        const isOurs = ours.includes(now) && (now !== undefined || done !== undefined);
        if (!isOurs || now === target?.descriptor.digest)
            return done;
        if (target === undefined)
            await store.removeTag(tag);
        else
            await store.writeManifest(target, tag);
        ours = [target?.descriptor.digest];
        done = target?.descriptor.digest ?? 'not existing';
    }
    return done;
}
//# sourceMappingURL=withdraw-tags.js.map
;// CONCATENATED MODULE: ./lib/stores/copy/tags.js








const tags_LOOKS_AT_ONCE = 4;
/** For so many milliseconds what a plan saw of a tag is as good as a new look, after which somebody else may write as well. */
const SEEN_HOLDS_MS = 2000;
/**
 * Moves tags one after the other, or those of one repository at once where it can, and reads each back: first those without a guard, in the
 * order given, then the guarded ones (see {@link settleGuarded}). All or nothing: when one fails, those that moved before it are put back where they were, and
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
    const progress = { touched, worthATry: storesWorthATry(moves) };
    const guarded = new Map(moves.filter(isGuarded).map((move) => [move, guardedState(move)]));
    try {
        for (const group of together(moves.filter((move) => !guarded.has(move))))
            await moveGroup(group, progress, runtime);
        await settleGuarded([...guarded.values()], [...touched.keys()], progress.worthATry, runtime);
    }
    catch (cause) {
        // Versions first: whoever looks at the tags in between finds no version whose floating tags are on their way back.
        const altered = (0,altered_manifest/* storedInstead */._)(cause);
        await putBack([...touched.values()], altered, runtime);
        await withdrawGuarded([...guarded.values()], altered, runtime);
        throw cause;
    }
    const outcomes = [...guarded.values()].map(outcomeOf);
    const plain = [...touched.values()].map(({ tag }) => tag);
    return {
        moved: inOrder(moves, [...plain, ...outcomes.filter((tag) => tag.action !== 'held')]),
        held: outcomes.filter((tag) => tag.action === 'held'),
    };
}
/** Moves that follow one another and put the same image into the same repository. */
function together(moves) {
    const groups = [];
    for (const move of moves) {
        const [first] = groups.at(-1) ?? [];
        const { digest } = move.document.descriptor;
        if (first?.store === move.store && first.document.descriptor.digest === digest)
            groups.at(-1)?.push(move);
        else
            groups.push([move]);
    }
    return groups;
}
/** All at once where the repository is known to set several tags, else one after the other. */
async function moveGroup(group, progress, runtime) {
    const [first] = group;
    for (const [at, move] of group.entries()) {
        // The first may have shown that the others can go together.
        const left = group.slice(at);
        if (left.length > 1 && first.store.setsTags === 'yes') {
            const done = await setTogether(left, progress, runtime);
            for (const other of left)
                if (!done.has(other))
                    await moveOne(other, progress, runtime);
            return;
        }
        await moveOne(move, progress, runtime);
    }
}
/** Sets tags in one request. Returns those that are done. */
async function setTogether(moves, { touched }, runtime) {
    runtime.signal?.throwIfAborted();
    const looked = await (0,limit/* mapLimited */.b)(moves, tags_LOOKS_AT_ONCE, (move) => tags_look(move, touched, runtime));
    const all = moves.map((move, i) => [move, looked[i]]);
    for (const [move, next] of all)
        touched.set(move, next);
    const changing = all.filter(([, { tag }]) => tag.action !== 'kept').map(([move]) => move);
    const [first] = changing;
    const tags = changing.map(({ tag }) => tag);
    const confirmed = first === undefined ? undefined : await first.store.setTags?.(first.document, tags);
    const set = changing.filter(({ tag }) => confirmed?.has(tag));
    await (0,limit/* mapLimited */.b)(set, tags_LOOKS_AT_ONCE, (move) => mustRead(move, runtime));
    return new Set(moves.filter((move) => !changing.includes(move) || set.includes(move)));
}
async function moveOne(move, { touched, worthATry }, runtime) {
    runtime.signal?.throwIfAborted();
    const next = await tags_look(move, touched, runtime);
    // It was set, but not confirmed: what it was before is known.
    if (next.tag.action === 'kept' && touched.has(move))
        return;
    // Noted before it happens: a request that failed may still have moved the tag.
    touched.set(move, next);
    if (next.tag.action === 'kept')
        return;
    await writeTag(move.store, move.document, move.tag, worthATry.has(move.store));
    await mustRead(move, runtime);
}
async function mustRead({ store, tag, document }, runtime) {
    const { digest } = document.descriptor;
    const seen = await (0,read_back/* readBack */.e7)(store, tag, digest, runtime);
    if (seen !== digest)
        throw (0,read_back/* lostWrite */.er)(store, tag, digest, seen);
}
function inOrder(moves, tags) {
    return moves.flatMap((move) => tags.find(({ store, tag }) => store === move.store && tag === move.tag) ?? []);
}
/** What the tag is: since the plan was made, hours of upload may have passed and somebody else moved it. */
async function tags_look(move, touched, runtime) {
    const { store, tag, document, current } = move;
    const { digest } = document.descriptor;
    const base = { store, tag, digest };
    if (current === digest)
        return { tag: { ...base, action: 'kept', previous: digest } };
    const now = isJustSeen(move, touched, runtime) ? current : (await store.resolve(tag))?.digest;
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
/**
 * An exact version is looked at again in any case: of two releases of it, the second must not take it from the first. One that is judged by
 * what it is on, when anything was written meanwhile.
 */
function isJustSeen(move, touched, { clock }) {
    const { seenAt, immutable, recheck } = move;
    if (seenAt === undefined || immutable === true || touched.has(move))
        return false;
    const hasWritten = [...touched.values()].some(({ tag }) => tag.action !== 'kept');
    const age = clock.now() - seenAt;
    return age >= 0 && age < SEEN_HOLDS_MS && (recheck === undefined || !hasWritten);
}
/** An exact version that another image has already. `wanted` is undefined while the digest is not known. */
function takenTag(reference, current, wanted) {
    const image = wanted === undefined ? 'this is another image' : `this image is ${wanted}`;
    return new failure/* Failure */.HR('refused', `${reference} is on ${current} already and is not moved; ${image}`, {
        reference,
        hint: 'A released version stays what it is. Release under a new version, push the image that was released, or allow it with immutable: none.',
    });
}
/** Only what is still ours: a tag that points elsewhere was moved by somebody else, or never moved. `altered` is ours as the registry stored it. */
async function putBack(touched, altered, runtime) {
    for (const { tag, before } of [...touched].reverse()) {
        if (tag.action === 'kept')
            continue;
        const name = `${tag.store.label}:${tag.tag}`;
        try {
            const now = (await tag.store.resolve(tag.tag))?.digest;
            if (now === undefined || (now !== tag.digest && now !== altered))
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
