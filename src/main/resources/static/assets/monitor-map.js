// Draws the model and puts on it what the page's tables say. Without it the tables are the page.
(() => {
  'use strict';

  const box = document.querySelector('.map-drawing');
  if (!box || !window.BpmnJS) return;

  const MARGIN = 40;
  const paper = document.createElement('div');
  paper.className = 'map-paper';
  box.append(paper);
  const viewer = new window.BpmnJS({ container: paper, canvas: { deferUpdate: false } });
  const rows = [...document.querySelectorAll('tr[data-element]')];

  fetch(box.dataset.xml, { headers: { Accept: 'application/xml' } })
    .then(answer => (answer.ok ? answer.text() : Promise.reject(new Error(answer.status))))
    .then(xml => viewer.importXML(xml))
    .then(() => {
      size();
      if (box.dataset.run) way(); else figures();
      box.dataset.drawn = 'true';
    })
    .catch(() => paper.remove());

  // The drawing is as large as it is; the box around it scrolls as everything else does.
  function size() {
    const canvas = viewer.get('canvas');
    const inner = canvas.viewbox().inner;
    const view = {
      x: inner.x - MARGIN, y: inner.y - MARGIN, width: inner.width + 2 * MARGIN, height: inner.height + 2 * MARGIN
    };
    const whole = () => Math.min(1, box.clientWidth / view.width);
    const readable = Math.min(1, Math.max(whole(), 0.8));
    const scale = to => {
      paper.style.width = view.width * to + 'px';
      paper.style.height = view.height * to + 'px';
      canvas.resized();
      canvas.viewbox(view);
      paper.dataset.scale = to;
    };
    scale(readable);
    const mark = paper.querySelector('.bjs-powered-by');
    if (mark) box.parentElement.append(mark);
    const tools = document.querySelector('.map-tools');
    tools.hidden = false;
    tools.addEventListener('click', event => {
      const how = event.target.dataset.zoom;
      const now = Number(paper.dataset.scale);
      if (how) scale(how === 'fit' ? whole() : Math.min(2, Math.max(0.2, how === 'in' ? now * 1.25 : now / 1.25)));
    });
  }

  function known(element) {
    return viewer.get('elementRegistry').get(element);
  }

  function add(element, position, content) {
    viewer.get('overlays').add(element, { position, html: content });
  }

  function span(className, text) {
    const one = document.createElement('div');
    one.className = className;
    one.textContent = text;
    return one;
  }

  function figures() {
    const canvas = viewer.get('canvas');
    for (const row of rows) {
      const element = known(row.dataset.element);
      const link = row.querySelector('a');
      if (!element || row.dataset.moment) {
        if (element && Number(row.dataset.passed) > 0) {
          add(element.id, { top: -12, left: element.width - 8 }, span('map-stay', row.dataset.passed));
        }
        continue;
      }
      // A stage is a frame around steps: what is said of it stands inside its corner.
      const stage = element.type === 'bpmn:SubProcess';
      if (link) canvas.addMarker(element.id, 'link');
      if (Number(row.dataset.heat) > 0 && !stage) canvas.addMarker(element.id, 'heat-' + row.dataset.heat);
      if (Number(row.dataset.now) > 0) add(element.id, { top: -12, left: -8 }, span('map-badge now', row.dataset.now));
      if (Number(row.dataset.overdue) > 0) {
        canvas.addMarker(element.id, 'late');
        add(element.id, { top: -12, right: 18 }, span('map-badge late', row.dataset.overdue));
      }
      const lines = [];
      if (row.dataset.median) lines.push(text('median') + ' ' + row.dataset.median, text('p90') + ' ' + row.dataset.p90);
      if (Number(row.dataset.passed) > 0) lines.push(text('passed') + ' ' + row.dataset.passed);
      if (lines.length) {
        const below = span('map-stay', '');
        lines.forEach(line => below.append(span('', line)));
        add(element.id, stage ? { top: 4, right: 92 } : { bottom: -2, left: 2 }, below);
      }
    }
    viewer.get('eventBus').on('element.click', event => {
      const row = rows.find(one => one.dataset.element === event.element.id && !one.dataset.moment);
      const link = row && row.querySelector('a');
      if (link) link.click();
    });
  }

  function text(key) {
    return document.querySelector('figcaption').dataset[key];
  }

  function way() {
    const canvas = viewer.get('canvas');
    const visits = new Map();
    for (const row of rows.filter(one => one.dataset.run === box.dataset.run)) {
      if (!visits.has(row.dataset.element)) visits.set(row.dataset.element, []);
      visits.get(row.dataset.element).push(row);
    }
    for (const [id, passed] of visits) {
      const element = known(id);
      if (!element) continue;
      const open = passed.some(row => row.dataset.open === 'true');
      if (element.type !== 'bpmn:SubProcess') canvas.addMarker(id, open ? 'here' : 'passed');
      add(id, { top: -12, left: -8 }, span('map-badge order', passed.map(row => row.dataset.order).join('、')));
      const stays = passed.map(row => row.dataset.stay).filter(Boolean);
      if (stays.length) {
        const below = span('map-stay', '');
        stays.forEach(stay => below.append(span('', stay)));
        add(id, { bottom: -2, left: 2 }, below);
      }
      if (passed.some(row => row.dataset.called)) canvas.addMarker(id, 'link');
    }
    for (const flow of box.dataset.flows.split(' ').filter(known)) canvas.addMarker(flow, 'taken');
    viewer.get('eventBus').on('element.click', event => {
      const passed = visits.get(event.element.id) || [];
      const row = [...passed].reverse().find(one => one.dataset.called);
      const link = row && row.querySelector('a');
      if (link) link.click();
    });
  }

  document.addEventListener('htmx:afterSwap', () => {
    const here = document.getElementById('here');
    if (here && here.tabIndex === -1) here.focus();
  });
})();
