// *Dengarkan*: reads instructions, coach and reviews aloud. docs/architecture.md tells why this is no island.
(() => {
  const BLOCKS = '[data-dengar],.page-head,.consent-line,.field-hint,.field-error,.error-summary,.notice-body,.empty,.coach-text,.finding-body,.not-yet,.card--praise,.card--next,.card--stall,.remark,main p.lead,main p.soft';
  // Where mentors and organizers work, and for small notes, the drawing alone stands at the end of the text.
  const STAFF = /^\/o(\/|$)|^\/a\/[^/]+\/(alih|antrean|cetak|hadir|layar|orang|papan|peserta)/.test(location.pathname);
  const MUTE = 'button,.btn,code,form,label,summary,svg,.sr-only,[hidden]';
  const { listen, none, how } = document.currentScript.dataset;
  const speech = window.speechSynthesis;
  let known, sign, pressed, queue, turn = 0;

  const voice = (lang) =>
    speech &&
    speech
      .getVoices()
      .filter((one) => (lang === 'id' ? /^i[dn]([-_]|$)/i : /^en([-_]|$)/i).test(one.lang))
      .sort((a, b) => b.localService - a.localService)[0];

  const runs = (block) => {
    const found = [];
    const walk = document.createTreeWalker(block.closest('.coach') || block, 5, (node) =>
      node.nodeType === 3 ? 1 : node.matches(MUTE) ? 2 : 3,
    );
    while (walk.nextNode()) {
      const text = walk.currentNode.data.trim();
      const at = walk.currentNode.parentElement;
      const { lang } = at.closest('[lang]');
      const last = found[found.length - 1];
      if (!text) continue;
      if (!last || last.lang !== lang) found.push({ lang, text, at });
      else {
        last.text += (last.at === at || /[.,:!?]$/.test(last.text) ? ' ' : '. ') + text;
        last.at = at;
      }
    }
    return found;
  };

  const stop = () => {
    turn += 1;
    if (pressed) pressed.setAttribute('aria-pressed', 'false');
    pressed = null;
    if (speech) speech.cancel();
  };

  const say = (button, block) => {
    const again = pressed === button;
    stop();
    if (again) return;
    const mine = turn;
    pressed = button;
    button.setAttribute('aria-pressed', 'true');
    queue = runs(block).flatMap(({ lang, text }) =>
      // Long texts fall silent half-way in some browsers; sentences do not.
      !voice(lang) ? [] : text.match(/.+?([.!?](?=\s)|$)/gs).map((part) => {
        const words = new SpeechSynthesisUtterance(part);
        words.voice = voice(lang);
        words.lang = words.voice.lang;
        words.rate = 0.85;
        return words;
      }),
    );
    const last = queue[queue.length - 1];
    if (!last) return stop();
    last.onend = last.onerror = () => mine === turn && stop();
    queue.forEach((words) => speech.speak(words));
  };

  const scan = () => {
    if (!known) return;
    if (pressed && !pressed.isConnected) stop();
    document.querySelectorAll(BLOCKS).forEach((block) => {
      if (block.closest('.heard') || block.parentElement.closest('.criterion,.greeting,.score')) return;
      const texts = runs(block);
      // Dates and places are no instructions.
      if (STAFF && block.matches('.page-head,.soft') && !/[.!?]$/.test(block.textContent.trim())) return;
      if (texts.some(({ lang }) => voice(lang))) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'listen';
        button.setAttribute('aria-pressed', 'false');
        button.innerHTML = '<svg class="icon" aria-hidden="true"><use href="/icons.svg#speaker"></use></svg><span></span>';
        button.lastChild.textContent = listen;
        button.onclick = () => say(button, block);
        block.classList.add('heard');
        if (block.matches('p.small,p.soft') && !block.closest('.field') && (STAFF || block.matches('.small'))) {
          button.className += ' listen--brief';
          block.append(' ', button);
        } else if (block.tagName === 'P') block.after(button);
        else block.insertBefore(button, block.querySelector(':scope>.btn,:scope>form'));
      }
      if (!sign && !voice('id') && texts.some(({ lang }) => lang === 'id')) {
        sign = document.createElement('details');
        sign.className = 'listen-none';
        sign.append(document.createElement('summary'), document.createElement('p'));
        sign.firstChild.textContent = none;
        sign.lastChild.textContent = how;
        document.querySelector('main').prepend(sign);
      }
    });
    if (sign && voice('id')) sign.remove();
  };

  const know = () => {
    known = true;
    scan();
  };
  if (speech && !speech.getVoices().length) {
    speech.addEventListener('voiceschanged', know);
    setTimeout(know, 2000);
  } else know();
  new MutationObserver(scan).observe(document.body, { childList: true, subtree: true });
  addEventListener('pagehide', stop);
})();
