/** Invented pages of several kinds, each with text that is its content and text that is not. */
export interface InventedPage {
  source: string;
  content: string[];
  boilerplate: string[];
}

const MENU = ['Home', 'News', 'Shop', 'About us', 'Contact', 'Help'];
const LEGAL = ['Privacy policy', 'Terms of use', 'Cookie settings', 'Imprint'];

const header = `<header class="site-header"><nav class="main-menu"><ul>${MENU.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul></nav>
  <form class="search-form"><input name="q"><button>Search</button></form></header>`;
const footer = `<footer class="site-footer"><ul>${LEGAL.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul>
  <p class="copyright">© 2024 Fernleaf Ltd. All rights reserved.</p></footer>`;
const cookies = `<div id="cookie-banner" class="cookie-consent"><p>We use cookies to improve your experience on this site.</p><button>Accept all cookies</button></div>`;

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} - Fernleaf</title></head><body>${header}${body}${footer}${cookies}</body></html>`;

const paragraphs = [
  'The harbour of Ostervik has silted up for thirty years, and every spring the council argues again about who should pay for the dredging of the inner basin.',
  'This year the fishermen have brought numbers. A survey by two of them, done with a borrowed echo sounder, shows that the channel has lost almost a metre of depth since 2009.',
  'The mayor, who once ran a chandlery on the quay, said that she would rather close the north pier than raise the mooring fees for a third time in five years.',
  'A decision is expected in May. Until then the larger boats will land their catch at Brekke, forty minutes up the coast, as they have done since the autumn storms.',
];

const related = [
  'Ferry timetable changes for the summer',
  'Library opens on Sundays',
  'Storm damage at the north pier',
  'School wins chess cup',
];

const posts = [
  'My circulation pump hums loudly for about ten minutes every morning and then goes quiet again. Has anybody seen this with the older two speed model?',
  'Mine did the same. It was air in the line: open the bleed screw a quarter turn while it runs, wait until only water comes, and close it again.',
  'Before you open anything check the pressure gauge. If it is under one bar the pump draws air through the seal and no bleeding will help for long.',
  'Thanks both. The gauge was at 0.7, I topped it up to 1.4 and it has been silent for three days now. Marking this one as solved.',
];

const cards = [
  'Walnut bowl',
  'Oak board',
  'Ash spoon set',
  'Cherry tray',
  'Maple rolling pin',
  'Birch coasters',
  'Elm pepper mill',
  'Beech cutting block',
];

export const ARTICLE: InventedPage = {
  source: page(
    'Council puts off the dredging again',
    `<main><article class="post"><h1 class="entry-title">Council puts off the dredging again</h1><div class="entry-content">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></article>
     <aside class="sidebar related-posts"><h3>Related articles</h3><ul>${related.map((text) => `<li><a href="/x">${text}</a></li>`).join('')}</ul></aside>
     <div class="newsletter-signup"><h3>Newsletter</h3><p>Sign up to get our news by email every week.</p></div></main>`,
  ),
  content: paragraphs,
  boilerplate: [...MENU, ...LEGAL, ...related, 'Sign up to get our news by email every week.', '© 2024 Fernleaf Ltd. All rights reserved.'],
};

export const FORUM: InventedPage = {
  source: page(
    'Pump hums in the morning | Heating forum',
    `<div class="topic"><h1>Pump hums in the morning</h1>${posts
      .map(
        (text, index) => `<div class="post" id="post-${index}"><div class="post-author"><a href="/u/${index}">member${index}</a></div>
        <div class="post-body message-content"><p>${text}</p></div><div class="post-actions"><a href="#">Reply</a> <a href="#">Quote</a></div></div>`,
      )
      .join('')}</div>`,
  ),
  content: posts,
  boilerplate: [...MENU, ...LEGAL],
};

export const COLLECTION: InventedPage = {
  source: page(
    'Kitchen wood',
    `<main class="collection"><h1>Kitchen wood</h1><p class="collection-description">Turned and carved in our workshop from trees of the valley.</p>
     <ul class="product-grid">${cards
       .map(
         (name, index) =>
           `<li class="product-card"><a href="/p/${index}"><h3 class="product-title">${name}</h3><span class="price">$${20 + index}.00</span></a></li>`,
       )
       .join('')}</ul></main>`,
  ),
  content: cards,
  boilerplate: [...MENU, ...LEGAL],
};

export const DOCUMENTATION: InventedPage = {
  source: page(
    'Configuring the store',
    `<div class="docs-layout"><nav class="docs-sidebar toc"><ul>${['Install', 'Quick start', 'Configure', 'Plugins', 'Upgrade'].map((name) => `<li><a href="/docs/${name}">${name}</a></li>`).join('')}</ul></nav>
     <main class="docs-content markdown-body"><h1>Configuring the store</h1><p>The store reads its settings from a file in the working directory. Each line holds one key and its value.</p>
     <pre><code>path = ./data
limit = 200</code></pre><p>Settings that are missing keep their defaults. A key that is not known stops the start with an error message.</p>
     <h2>Limits</h2><p>The limit counts entries, not bytes. When it is reached the oldest entries are written to disk and dropped from memory.</p></main></div>`,
  ),
  content: [
    'The store reads its settings from a file in the working directory. Each line holds one key and its value.',
    'path = ./data\nlimit = 200',
    'The limit counts entries, not bytes. When it is reached the oldest entries are written to disk and dropped from memory.',
  ],
  boilerplate: [...MENU, ...LEGAL, 'Quick start', 'Upgrade'],
};

export const SERVICE: InventedPage = {
  source: page(
    'Roof repair in the valley',
    `<section class="hero"><h1>Roof repair in the valley</h1><p>We mend slate, tile and flat roofs, usually within a week of your call.</p></section>
     <section class="services"><h2>What we do</h2><div class="card"><h3>Slate</h3><p>Broken slates are replaced one by one, with stone from the same quarry where it can still be had.</p></div>
     <div class="card"><h3>Flat roofs</h3><p>We strip the old felt, dry the deck and lay a new membrane that is guaranteed for twenty years.</p></div></section>
     <section class="why"><h2>Why people choose us</h2><p>Four generations of roofers have worked from the same yard, and the price we name is the price you pay.</p></section>`,
  ),
  content: [
    'We mend slate, tile and flat roofs, usually within a week of your call.',
    'Broken slates are replaced one by one, with stone from the same quarry where it can still be had.',
    'Four generations of roofers have worked from the same yard, and the price we name is the price you pay.',
  ],
  boilerplate: [...MENU, ...LEGAL],
};
