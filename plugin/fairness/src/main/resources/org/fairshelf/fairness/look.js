// What can be measured of the questions on a page, as plain values: what is fair is decided elsewhere.
// Whether the question covers other things is only seen by scrolling to them, which not everybody wants.
mayScroll => {
    const OURS = '.fs-place, .fs-page, .fs-email';
    const root = document.documentElement;
    root.style.scrollBehavior = 'auto';
    // What has the focus looks different; answers are compared as they are without it.
    const focused = document.activeElement;
    if (focused && focused !== document.body) {
        focused.blur();
    }

    const text = element => (element.innerText || element.textContent || '').replace(/\s+/g, ' ').trim();
    const named = element => element.outerHTML.replace(/\s+/g, ' ').slice(0, 100);
    const shown = element => element.checkVisibility({opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true})
        && element.getClientRects().length > 0;

    // Colours: any notation, half transparent, and under any opacity.
    const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
    const colour = notation => {
        const plain = notation.match(/^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/);
        if (plain) {
            return [+plain[1], +plain[2], +plain[3], plain[4] === undefined ? 1 : +plain[4]];
        }
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = notation;
        canvas.fillRect(0, 0, 1, 1);
        const [red, green, blue, opaque] = canvas.getImageData(0, 0, 1, 1).data;
        return [red, green, blue, opaque / 255];
    };
    const over = (top, below, opaque) => top.slice(0, 3).map((part, i) => part * opaque + below[i] * (1 - opaque));
    const ground = element => {
        if (!element) {
            return [255, 255, 255];
        }
        const own = colour(getComputedStyle(element).backgroundColor);
        return own[3] === 1 ? own.slice(0, 3) : over(own, ground(element.parentElement), own[3]);
    };
    const seen = (value, element) => {
        for (let each = element; each; each = each.parentElement) {
            const opacity = +getComputedStyle(each).opacity;
            if (opacity < 1) {
                value = over(value, ground(each.parentElement), opacity);
            }
        }
        return value.map(Math.round);
    };
    const light = value => value
        .map(part => part / 255)
        .map(part => part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
        .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
    const contrast = (one, other) => {
        const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
        return Math.round((more + 0.05) / (less + 0.05) * 100) / 100;
    };
    const onPicture = element => {
        for (let each = element; each; each = each.parentElement) {
            const style = getComputedStyle(each);
            if (style.backgroundImage !== 'none') {
                return true;
            }
            if (colour(style.backgroundColor)[3] === 1) {
                return false;
            }
        }
        return false;
    };

    // Of an answer counts the element that holds its words.
    const holder = element => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            if (walker.currentNode.data.trim()) {
                return walker.currentNode.parentElement;
            }
        }
        return element;
    };
    const writing = element => {
        const style = getComputedStyle(element);
        const below = ground(element);
        const letters = colour(style.webkitTextFillColor || style.color);
        const ink = seen(over(letters, below, letters[3]), element);
        const paper = seen(below, element);
        return {ink, paper, contrast: contrast(ink, paper), picture: onPicture(element)};
    };
    const styled = (style, names) => names.map(name => name + ' ' + style[name]);
    const FONT = ['fontFamily', 'fontSize', 'fontWeight', 'fontStyle', 'fontStretch', 'lineHeight', 'letterSpacing', 'wordSpacing',
        'textTransform', 'textDecorationLine', 'textAlign', 'textIndent'];
    const SHAPE = ['borderTopStyle', 'borderTopWidth', 'borderBottomStyle', 'borderBottomWidth', 'borderTopLeftRadius',
        'backgroundImage', 'boxShadow', 'textShadow', 'outlineStyle', 'opacity', 'filter', 'transform', 'animationName', 'cursor'];
    const decoration = (element, pseudo) => {
        const style = getComputedStyle(element, pseudo);
        return pseudo + ' ' + (style.content === 'none' || style.content === 'normal' ? 'none'
            : style.content + ' ' + style.backgroundColor + ' ' + style.backgroundImage);
    };

    const answer = button => {
        const style = getComputedStyle(button);
        const box = button.getBoundingClientRect();
        const words = holder(button);
        const outside = seen(ground(button.parentElement), button.parentElement);
        const written = writing(words);
        const fill = seen(ground(button), button);
        const line = colour(style.borderTopColor);
        const lineThere = style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0 && line[3] > 0;
        const edge = lineThere ? seen(over(line, ground(button.parentElement), line[3]), button) : outside;
        return {
            value: button.value,
            name: button.name,
            text: text(button) || button.value,
            spoken: [button.getAttribute('aria-label'), button.title].filter(Boolean).join(' '),
            shown: shown(button),
            reachable: !button.disabled && button.tabIndex >= 0,
            width: Math.round(box.width * 10) / 10,
            height: Math.round(box.height * 10) / 10,
            left: box.left, right: box.right, top: box.top + scrollY, bottom: box.bottom + scrollY,
            font: styled(getComputedStyle(words), FONT),
            shape: styled(style, SHAPE).concat(decoration(button, '::before'), decoration(button, '::after'),
                'pictures ' + button.querySelectorAll('img, svg, picture').length),
            colours: {text: written.ink, ground: fill, edge},
            contrast: written.contrast,
            picture: written.picture,
            edgeContrast: Math.max(contrast(edge, outside), contrast(fill, outside)),
            chosen: button.getAttribute('aria-pressed') === 'true' || button.getAttribute('aria-checked') === 'true'
                || button.autofocus || button === focused
        };
    };

    // From the heading down to the answers: what one reads before one answers.
    const before = form => {
        const parts = [];
        for (let each = form.previousElementSibling; each; each = each.previousElementSibling) {
            parts.unshift(each);
            if (each.matches('h1, h2, h3, h4, h5, h6') || each.querySelector('h1, h2, h3, h4, h5, h6')) {
                break;
            }
        }
        return parts;
    };
    const paragraphs = parts => {
        const all = [];
        parts.forEach(part => {
            const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const element = walker.currentNode.parentElement;
                if (walker.currentNode.data.trim() && shown(element)) {
                    all.push(element);
                }
            }
        });
        return Array.from(new Set(all));
    };
    // The names of things and how it stands are no part of the question.
    const counted = parts => parts
        .filter(part => !part.matches('.fs-name, .fs-standing'))
        .flatMap(part => part.querySelector('dd') ? Array.from(part.querySelectorAll('dd')) : [part])
        .map(text).join(' ').split(' ').filter(Boolean).length;
    const fitting = elements => elements.filter(shown).filter(element => {
        const box = element.getBoundingClientRect();
        const cut = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible'
            && element.clientWidth > 0;
        return box.right > root.clientWidth + 1 || box.left < -1 || cut;
    }).map(named);
    const read = (parts, elements) => {
        const written = paragraphs(parts).map(element => ({words: text(element).slice(0, 40), ...writing(element)}));
        return {
            text: parts.map(text).join(' '),
            words: counted(parts),
            faint: written.filter(each => !each.picture).sort((a, b) => a.contrast - b.contrast).slice(0, 1),
            misfits: fitting(parts.concat(elements)),
            language: (parts[0] || elements[0]).closest('[lang]')?.lang || ''
        };
    };

    const withAnswers = form => {
        const parts = before(form);
        // Also those that stand elsewhere and belong to the form.
        const buttons = Array.from(form.elements || form.querySelectorAll('*'))
            .filter(each => each.matches('button[value], input[type=submit][value]'));
        const heading = parts.map(part => part.matches('h1, h2, h3, h4, h5, h6') ? part : part.querySelector('h1, h2, h3, h4, h5, h6'))
            .find(Boolean);
        return {
            kind: 'answers',
            name: heading ? text(heading) : form.getAttribute('aria-label') || 'a question',
            place: form.closest('.fs-place') ? 'block' : 'page',
            answers: buttons.map(answer),
            ticked: Array.from(form.querySelectorAll('input:checked, option[selected]')).map(named),
            ...read(parts, buttons)
        };
    };
    const withBox = (box, i) => {
        const labels = Array.from(box.labels || []);
        const area = (box.closest('.fs-box') || box).getBoundingClientRect();
        const size = box.getBoundingClientRect();
        const described = (box.getAttribute('aria-describedby') || '').split(' ').map(id => document.getElementById(id)).filter(Boolean);
        return {
            kind: 'box',
            name: labels.map(text).join(' ') || 'a box',
            place: 'field',
            shown: shown(box) && area.width > 0,
            width: Math.round(size.width * 10) / 10,
            height: Math.round(size.height * 10) / 10,
            chosen: box.checked || box.defaultChecked || box.autofocus || box === focused,
            required: box.required,
            ...read(labels.concat(described), [box])
        };
    };
    const forms = Array.from(document.querySelectorAll('.fs-answers')).filter(form => shown(form));
    const boxes = Array.from(document.querySelectorAll('.fs-email input[type=checkbox]')).filter(shown);
    const questions = forms.map(withAnswers).concat(boxes.map(withBox));

    // Does the question stand in the way?
    const standing = Array.from(new Set(forms.concat(boxes).map(each => each.closest(OURS) || each)));
    const floats = standing.flatMap(place => {
        const around = [];
        for (let each = place; each && each !== document.body && each !== root; each = each.parentElement) {
            around.push(each);
        }
        return around.concat(Array.from(place.querySelectorAll('*')))
            .filter(each => ['fixed', 'sticky'].includes(getComputedStyle(each).position)
                || ['::before', '::after'].some(pseudo => {
                    const style = getComputedStyle(each, pseudo);
                    return style.content !== 'none' && ['fixed', 'sticky'].includes(style.position);
                })
                || each.matches('dialog:modal, [aria-modal=true]'));
    }).map(named);
    const locked = standing.length > 0 && root.scrollHeight > innerHeight + 1
        && [root, document.body].some(each => ['hidden', 'clip'].includes(getComputedStyle(each).overflowY));
    const dead = standing.length > 0
        ? Array.from(document.querySelectorAll('[inert]')).filter(each => !each.closest(OURS)).map(named) : [];
    const covered = standing.length === 0 || !mayScroll ? []
        : Array.from(document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary'))
            .filter(each => !each.closest(OURS) && shown(each))
            .filter(each => {
                each.scrollIntoView({block: 'center', inline: 'nearest', behavior: 'instant'});
                const box = each.getBoundingClientRect();
                const met = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                return met && !met.contains(each) && standing.some(place => place.contains(met) || met.contains(place));
            })
            .map(named);
    if (mayScroll) {
        scrollTo({top: 0, left: 0, behavior: 'instant'});
    }

    const centre = Array.from(document.querySelectorAll('a[href]'))
        .some(link => link.origin === location.origin && link.pathname.endsWith('/privacy') && shown(link));
    const kept = store => {
        try {
            return Object.keys(window[store]);
        } catch (refused) {
            return [];
        }
    };
    return {questions, floats, locked, dead, covered, centre, kept: kept('localStorage').concat(kept('sessionStorage'))};
}
