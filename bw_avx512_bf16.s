
bw_avx512_bf16.o:     file format elf64-x86-64


Disassembly of section .text:

0000000000000000 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]>:
       0:	test   %r8,%r8
       3:	jle    898 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x898>
       9:	push   %rbp
       a:	mov    %rsi,%r11
       d:	mov    %r9,%rsi
      10:	lea    (%rcx,%rcx,1),%r9
      14:	mov    %rcx,%r10
      17:	mov    %rsp,%rbp
      1a:	push   %r15
      1c:	push   %r14
      1e:	push   %r13
      20:	lea    (%r9,%rcx,1),%r13
      24:	push   %r12
      26:	push   %rbx
      27:	and    $0xffffffffffffffc0,%rsp
      2b:	test   %r11,%r11
      2e:	jle    1b0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x1b0>
      34:	lea    -0x1(%r8),%rax
      38:	mov    %rdi,%r14
      3b:	mov    %rcx,%r15
      3e:	mov    %rdx,%rdi
      41:	and    $0xfffffffffffffffc,%rax
      45:	lea    -0x4(%r8),%rdx
      49:	shl    $0x4,%r15
      4d:	mov    %r8,%r12
      50:	sub    %rax,%rdx
      53:	mov    %r14,%rbx
      56:	xor    %eax,%eax
      58:	mov    %rdx,-0x8(%rsp)
      5d:	mov    %r15,%rdx
      60:	mov    0x10(%rbp),%r8
      64:	mov    %rdx,-0x10(%rsp)
      69:	mov    %rbx,%r15
      6c:	xor    %r14d,%r14d
      6f:	mov    %rax,-0x18(%rsp)
      74:	add    %rax,%r8
      77:	nopw   0x0(%rax,%rax,1)
      80:	cmp    $0x3,%r12
      84:	jg     1bf <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x1bf>
      8a:	je     55a <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x55a>
      90:	cmp    $0x2,%r12
      94:	je     405 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x405>
      9a:	test   %rsi,%rsi
      9d:	jle    724 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x724>
      a3:	vxorps %xmm1,%xmm1,%xmm1
      a7:	mov    %r15,%rax
      aa:	xor    %edx,%edx
      ac:	vmovaps %zmm1,%zmm2
      b2:	vmovaps %zmm1,%zmm3
      b8:	vmovaps %zmm1,%zmm4
      be:	vmovaps %zmm1,%zmm5
      c4:	vmovaps %zmm1,%zmm6
      ca:	nopw   0x0(%rax,%rax,1)
      d0:	mov    %rdx,%rcx
      d3:	vpbroadcastd (%rax),%zmm7
      d9:	add    $0x1,%rdx
      dd:	add    $0x4,%rax
      e1:	shl    $0x6,%rcx
      e5:	vmovdqu64 (%rdi,%rcx,1),%zmm0
      ec:	vdpbf16ps %zmm0,%zmm7,%zmm6
      f2:	vpbroadcastd 0x23c(%rax),%zmm7
      fc:	vdpbf16ps %zmm0,%zmm7,%zmm5
     102:	vpbroadcastd 0x47c(%rax),%zmm7
     10c:	vdpbf16ps %zmm0,%zmm7,%zmm4
     112:	vpbroadcastd 0x6bc(%rax),%zmm7
     11c:	vdpbf16ps %zmm0,%zmm7,%zmm3
     122:	vpbroadcastd 0x8fc(%rax),%zmm7
     12c:	vdpbf16ps %zmm0,%zmm7,%zmm2
     132:	vpbroadcastd 0xb3c(%rax),%zmm7
     13c:	vdpbf16ps %zmm0,%zmm7,%zmm1
     142:	cmp    %rsi,%rdx
     145:	jne    d0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0xd0>
     147:	vmovups %zmm6,(%r8)
     14d:	vmovups %zmm5,0x340(%r8)
     154:	vmovups %zmm4,0x680(%r8)
     15b:	vmovups %zmm3,0x9c0(%r8)
     162:	vmovups %zmm2,0xd00(%r8)
     169:	vmovups %zmm1,0x1040(%r8)
     170:	add    $0x1,%r14
     174:	add    $0x1380,%r8
     17b:	add    $0xd80,%r15
     182:	cmp    %r11,%r14
     185:	jne    80 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x80>
     18b:	mov    -0x10(%rsp),%rdx
     190:	mov    -0x18(%rsp),%rax
     195:	sub    $0x4,%r12
     199:	add    $0x100,%rax
     19f:	add    %rdx,%rdi
     1a2:	cmp    %r12,-0x8(%rsp)
     1a7:	jne    60 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x60>
     1ad:	vzeroupper
     1b0:	lea    -0x28(%rbp),%rsp
     1b4:	pop    %rbx
     1b5:	pop    %r12
     1b7:	pop    %r13
     1b9:	pop    %r14
     1bb:	pop    %r15
     1bd:	pop    %rbp
     1be:	ret
     1bf:	test   %rsi,%rsi
     1c2:	jle    74b <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x74b>
     1c8:	vxorps %xmm5,%xmm5,%xmm5
     1cc:	mov    %r15,%rax
     1cf:	mov    %rdi,%rdx
     1d2:	xor    %ecx,%ecx
     1d4:	vmovaps %zmm5,%zmm6
     1da:	vmovaps %zmm5,%zmm7
     1e0:	vmovaps %zmm5,%zmm8
     1e6:	vmovaps %zmm5,%zmm9
     1ec:	vmovaps %zmm5,%zmm10
     1f2:	vmovaps %zmm5,%zmm11
     1f8:	vmovaps %zmm5,%zmm12
     1fe:	vmovaps %zmm5,%zmm13
     204:	vmovaps %zmm5,%zmm14
     20a:	vmovaps %zmm5,%zmm15
     210:	vmovaps %zmm5,%zmm16
     216:	vmovaps %zmm5,%zmm17
     21c:	vmovaps %zmm5,%zmm18
     222:	vmovaps %zmm5,%zmm19
     228:	vmovaps %zmm5,%zmm20
     22e:	vmovaps %zmm5,%zmm21
     234:	vmovaps %zmm5,%zmm22
     23a:	vmovaps %zmm5,%zmm23
     240:	vmovaps %zmm5,%zmm24
     246:	vmovaps %zmm5,%zmm25
     24c:	vmovaps %zmm5,%zmm26
     252:	vmovaps %zmm5,%zmm27
     258:	vmovaps %zmm5,%zmm28
     25e:	xchg   %ax,%ax
     260:	vmovdqu64 (%rdx),%zmm3
     266:	vmovdqu64 (%rdx,%r10,4),%zmm2
     26d:	add    $0x1,%rcx
     271:	add    $0x4,%rax
     275:	vmovdqu64 (%rdx,%r9,4),%zmm1
     27c:	vmovdqu64 (%rdx,%r13,4),%zmm0
     283:	add    $0x40,%rdx
     287:	vpbroadcastd -0x4(%rax),%zmm4
     28e:	vdpbf16ps %zmm3,%zmm4,%zmm28
     294:	vdpbf16ps %zmm2,%zmm4,%zmm27
     29a:	vdpbf16ps %zmm1,%zmm4,%zmm26
     2a0:	vdpbf16ps %zmm0,%zmm4,%zmm25
     2a6:	vpbroadcastd 0x23c(%rax),%zmm4
     2b0:	vdpbf16ps %zmm3,%zmm4,%zmm24
     2b6:	vdpbf16ps %zmm2,%zmm4,%zmm23
     2bc:	vdpbf16ps %zmm1,%zmm4,%zmm22
     2c2:	vdpbf16ps %zmm0,%zmm4,%zmm21
     2c8:	vpbroadcastd 0x47c(%rax),%zmm4
     2d2:	vdpbf16ps %zmm3,%zmm4,%zmm20
     2d8:	vdpbf16ps %zmm2,%zmm4,%zmm19
     2de:	vdpbf16ps %zmm1,%zmm4,%zmm18
     2e4:	vdpbf16ps %zmm0,%zmm4,%zmm17
     2ea:	vpbroadcastd 0x6bc(%rax),%zmm4
     2f4:	vdpbf16ps %zmm3,%zmm4,%zmm16
     2fa:	vdpbf16ps %zmm2,%zmm4,%zmm15
     300:	vdpbf16ps %zmm1,%zmm4,%zmm14
     306:	vdpbf16ps %zmm0,%zmm4,%zmm13
     30c:	vpbroadcastd 0x8fc(%rax),%zmm4
     316:	vdpbf16ps %zmm3,%zmm4,%zmm12
     31c:	vdpbf16ps %zmm2,%zmm4,%zmm11
     322:	vdpbf16ps %zmm1,%zmm4,%zmm10
     328:	vdpbf16ps %zmm0,%zmm4,%zmm9
     32e:	vpbroadcastd 0xb3c(%rax),%zmm4
     338:	vdpbf16ps %zmm3,%zmm4,%zmm8
     33e:	vdpbf16ps %zmm2,%zmm4,%zmm7
     344:	vdpbf16ps %zmm1,%zmm4,%zmm6
     34a:	vdpbf16ps %zmm0,%zmm4,%zmm5
     350:	cmp    %rsi,%rcx
     353:	jne    260 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x260>
     359:	vmovups %zmm28,(%r8)
     35f:	vmovups %zmm27,0x40(%r8)
     366:	vmovups %zmm26,0x80(%r8)
     36d:	vmovups %zmm25,0xc0(%r8)
     374:	vmovups %zmm24,0x340(%r8)
     37b:	vmovups %zmm23,0x380(%r8)
     382:	vmovups %zmm22,0x3c0(%r8)
     389:	vmovups %zmm21,0x400(%r8)
     390:	vmovups %zmm20,0x680(%r8)
     397:	vmovups %zmm19,0x6c0(%r8)
     39e:	vmovups %zmm18,0x700(%r8)
     3a5:	vmovups %zmm17,0x740(%r8)
     3ac:	vmovups %zmm16,0x9c0(%r8)
     3b3:	vmovups %zmm15,0xa00(%r8)
     3ba:	vmovups %zmm14,0xa40(%r8)
     3c1:	vmovups %zmm13,0xa80(%r8)
     3c8:	vmovups %zmm12,0xd00(%r8)
     3cf:	vmovups %zmm11,0xd40(%r8)
     3d6:	vmovups %zmm10,0xd80(%r8)
     3dd:	vmovups %zmm9,0xdc0(%r8)
     3e4:	vmovups %zmm8,0x1040(%r8)
     3eb:	vmovups %zmm7,0x1080(%r8)
     3f2:	vmovups %zmm6,0x10c0(%r8)
     3f9:	vmovups %zmm5,0x1100(%r8)
     400:	jmp    170 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x170>
     405:	test   %rsi,%rsi
     408:	jle    7de <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x7de>
     40e:	vxorps %xmm3,%xmm3,%xmm3
     412:	mov    %r15,%rax
     415:	mov    %rdi,%rdx
     418:	xor    %ecx,%ecx
     41a:	vmovaps %zmm3,%zmm4
     420:	vmovaps %zmm3,%zmm5
     426:	vmovaps %zmm3,%zmm6
     42c:	vmovaps %zmm3,%zmm7
     432:	vmovaps %zmm3,%zmm8
     438:	vmovaps %zmm3,%zmm9
     43e:	vmovaps %zmm3,%zmm10
     444:	vmovaps %zmm3,%zmm11
     44a:	vmovaps %zmm3,%zmm12
     450:	vmovaps %zmm3,%zmm13
     456:	vmovaps %zmm3,%zmm14
     45c:	nopl   0x0(%rax)
     460:	vmovdqu64 (%rdx),%zmm1
     466:	vmovdqu64 (%rdx,%r10,4),%zmm0
     46d:	add    $0x1,%rcx
     471:	add    $0x40,%rdx
     475:	vpbroadcastd (%rax),%zmm2
     47b:	add    $0x4,%rax
     47f:	vdpbf16ps %zmm1,%zmm2,%zmm14
     485:	vdpbf16ps %zmm0,%zmm2,%zmm13
     48b:	vpbroadcastd 0x23c(%rax),%zmm2
     495:	vdpbf16ps %zmm1,%zmm2,%zmm12
     49b:	vdpbf16ps %zmm0,%zmm2,%zmm11
     4a1:	vpbroadcastd 0x47c(%rax),%zmm2
     4ab:	vdpbf16ps %zmm1,%zmm2,%zmm10
     4b1:	vdpbf16ps %zmm0,%zmm2,%zmm9
     4b7:	vpbroadcastd 0x6bc(%rax),%zmm2
     4c1:	vdpbf16ps %zmm1,%zmm2,%zmm8
     4c7:	vdpbf16ps %zmm0,%zmm2,%zmm7
     4cd:	vpbroadcastd 0x8fc(%rax),%zmm2
     4d7:	vdpbf16ps %zmm1,%zmm2,%zmm6
     4dd:	vdpbf16ps %zmm0,%zmm2,%zmm5
     4e3:	vpbroadcastd 0xb3c(%rax),%zmm2
     4ed:	vdpbf16ps %zmm1,%zmm2,%zmm4
     4f3:	vdpbf16ps %zmm0,%zmm2,%zmm3
     4f9:	cmp    %rsi,%rcx
     4fc:	jne    460 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x460>
     502:	vmovups %zmm14,(%r8)
     508:	vmovups %zmm13,0x40(%r8)
     50f:	vmovups %zmm12,0x340(%r8)
     516:	vmovups %zmm11,0x380(%r8)
     51d:	vmovups %zmm10,0x680(%r8)
     524:	vmovups %zmm9,0x6c0(%r8)
     52b:	vmovups %zmm8,0x9c0(%r8)
     532:	vmovups %zmm7,0xa00(%r8)
     539:	vmovups %zmm6,0xd00(%r8)
     540:	vmovups %zmm5,0xd40(%r8)
     547:	vmovups %zmm4,0x1040(%r8)
     54e:	vmovups %zmm3,0x1080(%r8)
     555:	jmp    170 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x170>
     55a:	test   %rsi,%rsi
     55d:	jle    829 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x829>
     563:	vxorps %xmm4,%xmm4,%xmm4
     567:	mov    %r15,%rax
     56a:	mov    %rdi,%rdx
     56d:	xor    %ecx,%ecx
     56f:	vmovaps %zmm4,%zmm5
     575:	vmovaps %zmm4,%zmm6
     57b:	vmovaps %zmm4,%zmm7
     581:	vmovaps %zmm4,%zmm8
     587:	vmovaps %zmm4,%zmm9
     58d:	vmovaps %zmm4,%zmm10
     593:	vmovaps %zmm4,%zmm11
     599:	vmovaps %zmm4,%zmm12
     59f:	vmovaps %zmm4,%zmm13
     5a5:	vmovaps %zmm4,%zmm14
     5ab:	vmovaps %zmm4,%zmm15
     5b1:	vmovaps %zmm4,%zmm16
     5b7:	vmovaps %zmm4,%zmm17
     5bd:	vmovaps %zmm4,%zmm18
     5c3:	vmovaps %zmm4,%zmm19
     5c9:	vmovaps %zmm4,%zmm20
     5cf:	vmovaps %zmm4,%zmm21
     5d5:	vmovdqu64 (%rdx),%zmm2
     5db:	vpbroadcastd (%rax),%zmm3
     5e1:	add    $0x1,%rcx
     5e5:	add    $0x4,%rax
     5e9:	vmovdqu64 (%rdx,%r10,4),%zmm1
     5f0:	vmovdqu64 (%rdx,%r9,4),%zmm0
     5f7:	add    $0x40,%rdx
     5fb:	vdpbf16ps %zmm2,%zmm3,%zmm21
     601:	vdpbf16ps %zmm1,%zmm3,%zmm20
     607:	vdpbf16ps %zmm0,%zmm3,%zmm19
     60d:	vpbroadcastd 0x23c(%rax),%zmm3
     617:	vdpbf16ps %zmm2,%zmm3,%zmm18
     61d:	vdpbf16ps %zmm1,%zmm3,%zmm17
     623:	vdpbf16ps %zmm0,%zmm3,%zmm16
     629:	vpbroadcastd 0x47c(%rax),%zmm3
     633:	vdpbf16ps %zmm2,%zmm3,%zmm15
     639:	vdpbf16ps %zmm1,%zmm3,%zmm14
     63f:	vdpbf16ps %zmm0,%zmm3,%zmm13
     645:	vpbroadcastd 0x6bc(%rax),%zmm3
     64f:	vdpbf16ps %zmm2,%zmm3,%zmm12
     655:	vdpbf16ps %zmm1,%zmm3,%zmm11
     65b:	vdpbf16ps %zmm0,%zmm3,%zmm10
     661:	vpbroadcastd 0x8fc(%rax),%zmm3
     66b:	vdpbf16ps %zmm2,%zmm3,%zmm9
     671:	vdpbf16ps %zmm1,%zmm3,%zmm8
     677:	vdpbf16ps %zmm0,%zmm3,%zmm7
     67d:	vpbroadcastd 0xb3c(%rax),%zmm3
     687:	vdpbf16ps %zmm2,%zmm3,%zmm6
     68d:	vdpbf16ps %zmm1,%zmm3,%zmm5
     693:	vdpbf16ps %zmm0,%zmm3,%zmm4
     699:	cmp    %rsi,%rcx
     69c:	jne    5d5 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x5d5>
     6a2:	vmovups %zmm21,(%r8)
     6a8:	vmovups %zmm20,0x40(%r8)
     6af:	vmovups %zmm19,0x80(%r8)
     6b6:	vmovups %zmm18,0x340(%r8)
     6bd:	vmovups %zmm17,0x380(%r8)
     6c4:	vmovups %zmm16,0x3c0(%r8)
     6cb:	vmovups %zmm15,0x680(%r8)
     6d2:	vmovups %zmm14,0x6c0(%r8)
     6d9:	vmovups %zmm13,0x700(%r8)
     6e0:	vmovups %zmm12,0x9c0(%r8)
     6e7:	vmovups %zmm11,0xa00(%r8)
     6ee:	vmovups %zmm10,0xa40(%r8)
     6f5:	vmovups %zmm9,0xd00(%r8)
     6fc:	vmovups %zmm8,0xd40(%r8)
     703:	vmovups %zmm7,0xd80(%r8)
     70a:	vmovups %zmm6,0x1040(%r8)
     711:	vmovups %zmm5,0x1080(%r8)
     718:	vmovups %zmm4,0x10c0(%r8)
     71f:	jmp    170 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x170>
     724:	vxorps %xmm1,%xmm1,%xmm1
     728:	vmovaps %zmm1,%zmm2
     72e:	vmovaps %zmm1,%zmm3
     734:	vmovaps %zmm1,%zmm4
     73a:	vmovaps %zmm1,%zmm5
     740:	vmovaps %zmm1,%zmm6
     746:	jmp    147 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x147>
     74b:	vxorps %xmm5,%xmm5,%xmm5
     74f:	vmovaps %zmm5,%zmm6
     755:	vmovaps %zmm5,%zmm7
     75b:	vmovaps %zmm5,%zmm8
     761:	vmovaps %zmm5,%zmm9
     767:	vmovaps %zmm5,%zmm10
     76d:	vmovaps %zmm5,%zmm11
     773:	vmovaps %zmm5,%zmm12
     779:	vmovaps %zmm5,%zmm13
     77f:	vmovaps %zmm5,%zmm14
     785:	vmovaps %zmm5,%zmm15
     78b:	vmovaps %zmm5,%zmm16
     791:	vmovaps %zmm5,%zmm17
     797:	vmovaps %zmm5,%zmm18
     79d:	vmovaps %zmm5,%zmm19
     7a3:	vmovaps %zmm5,%zmm20
     7a9:	vmovaps %zmm5,%zmm21
     7af:	vmovaps %zmm5,%zmm22
     7b5:	vmovaps %zmm5,%zmm23
     7bb:	vmovaps %zmm5,%zmm24
     7c1:	vmovaps %zmm5,%zmm25
     7c7:	vmovaps %zmm5,%zmm26
     7cd:	vmovaps %zmm5,%zmm27
     7d3:	vmovaps %zmm5,%zmm28
     7d9:	jmp    359 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x359>
     7de:	vxorps %xmm3,%xmm3,%xmm3
     7e2:	vmovaps %zmm3,%zmm4
     7e8:	vmovaps %zmm3,%zmm5
     7ee:	vmovaps %zmm3,%zmm6
     7f4:	vmovaps %zmm3,%zmm7
     7fa:	vmovaps %zmm3,%zmm8
     800:	vmovaps %zmm3,%zmm9
     806:	vmovaps %zmm3,%zmm10
     80c:	vmovaps %zmm3,%zmm11
     812:	vmovaps %zmm3,%zmm12
     818:	vmovaps %zmm3,%zmm13
     81e:	vmovaps %zmm3,%zmm14
     824:	jmp    502 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x502>
     829:	vxorps %xmm4,%xmm4,%xmm4
     82d:	vmovaps %zmm4,%zmm5
     833:	vmovaps %zmm4,%zmm6
     839:	vmovaps %zmm4,%zmm7
     83f:	vmovaps %zmm4,%zmm8
     845:	vmovaps %zmm4,%zmm9
     84b:	vmovaps %zmm4,%zmm10
     851:	vmovaps %zmm4,%zmm11
     857:	vmovaps %zmm4,%zmm12
     85d:	vmovaps %zmm4,%zmm13
     863:	vmovaps %zmm4,%zmm14
     869:	vmovaps %zmm4,%zmm15
     86f:	vmovaps %zmm4,%zmm16
     875:	vmovaps %zmm4,%zmm17
     87b:	vmovaps %zmm4,%zmm18
     881:	vmovaps %zmm4,%zmm19
     887:	vmovaps %zmm4,%zmm20
     88d:	vmovaps %zmm4,%zmm21
     893:	jmp    6a2 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x6a2>
     898:	ret
     899:	nopl   0x0(%rax)

00000000000008a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]>:
     8a0:	push   %rbp
     8a1:	mov    %rdx,%rax
     8a4:	mov    %rsp,%rbp
     8a7:	push   %r15
     8a9:	push   %r14
     8ab:	push   %r13
     8ad:	push   %r12
     8af:	push   %rbx
     8b0:	and    $0xffffffffffffffc0,%rsp
     8b4:	sub    $0x8,%rsp
     8b8:	mov    %rdi,-0x8(%rsp)
     8bd:	test   %rdx,%rdx
     8c0:	jle    b09 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x269>
     8c6:	mov    %rsi,%rdi
     8c9:	mov    %rcx,%rsi
     8cc:	mov    %r9,%rcx
     8cf:	mov    %r8,%rdx
     8d2:	lea    0x0(,%r9,4),%r9
     8da:	lea    0x0(,%rcx,8),%r11
     8e2:	mov    %rcx,%r10
     8e5:	lea    0x40(%r9),%rbx
     8e9:	shl    $0x4,%r10
     8ed:	lea    (%rcx,%rcx,2),%r8
     8f1:	add    %r9,%rcx
     8f4:	vmovq  %rbx,%xmm6
     8f9:	lea    0x40(%r11),%rbx
     8fd:	lea    0x0(,%rcx,4),%r14
     905:	vmovq  %rbx,%xmm7
     90a:	lea    0x40(%r10),%rbx
     90e:	lea    0x40(,%r8,4),%r13
     916:	vmovq  %rbx,%xmm8
     91b:	lea    0x40(,%rcx,4),%rbx
     923:	lea    0x80(%r9),%rcx
     92a:	vmovq  %rcx,%xmm9
     92f:	lea    0x80(%r11),%rcx
     936:	lea    0x0(,%r8,4),%r12
     93e:	mov    %rax,%r8
     941:	vmovq  %rcx,%xmm29
     947:	lea    0x40(%r13),%rcx
     94b:	vmovq  %xmm9,-0x18(%rsp)
     951:	vmovq  %rcx,%xmm30
     957:	lea    0x80(%r10),%rcx
     95e:	vmovq  %xmm29,-0x20(%rsp)
     966:	vmovdqa64 %xmm8,%xmm29
     96c:	vmovq  %rcx,%xmm31
     972:	lea    0x40(%rbx),%rcx
     976:	vmovq  %xmm30,-0x28(%rsp)
     97e:	vmovdqa64 %xmm7,%xmm30
     984:	mov    %rcx,-0x10(%rsp)
     989:	lea    0xc0(%r9),%rcx
     990:	mov    %rcx,-0x38(%rsp)
     995:	lea    0xc0(%r11),%rcx
     99c:	mov    %rcx,-0x40(%rsp)
     9a1:	lea    0xc0(%r12),%rcx
     9a9:	mov    %rcx,-0x48(%rsp)
     9ae:	lea    0xc0(%r10),%rcx
     9b5:	mov    %rcx,-0x50(%rsp)
     9ba:	lea    0x80(%rbx),%rcx
     9c1:	mov    %rcx,-0x58(%rsp)
     9c6:	lea    -0x4(%rax),%rcx
     9ca:	lea    -0x1(%rax),%rax
     9ce:	and    $0xfffffffffffffffc,%rax
     9d2:	vmovq  %xmm31,-0x30(%rsp)
     9da:	vmovdqa64 %xmm6,%xmm31
     9e0:	sub    %rax,%rcx
     9e3:	mov    %rcx,(%rsp)
     9e7:	nopw   0x0(%rax,%rax,1)
     9f0:	vmovups (%rdx),%zmm5
     9f6:	vmovups (%rdx,%r9,1),%zmm4
     9fd:	vmovups (%rdx,%r11,1),%zmm3
     a04:	vmovups (%rdx,%r12,1),%zmm2
     a0b:	vmovups (%rdx,%r10,1),%zmm1
     a12:	vmovups (%rdx,%r14,1),%zmm0
     a19:	cmp    $0x3,%r8
     a1d:	jg     b18 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x278>
     a23:	je     f3e <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x69e>
     a29:	cmp    $0x2,%r8
     a2d:	je     dda <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x53a>
     a33:	test   %rsi,%rsi
     a36:	jle    ac1 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x221>
     a3c:	mov    -0x8(%rsp),%rax
     a41:	xor    %ecx,%ecx
     a43:	nopl   0x0(%rax,%rax,1)
     a48:	mov    %rcx,%r15
     a4b:	vpbroadcastd (%rax),%zmm11
     a51:	add    $0x1,%rcx
     a55:	add    $0x680,%rax
     a5b:	shl    $0x6,%r15
     a5f:	vmovdqu64 (%rdi,%r15,1),%zmm10
     a66:	vdpbf16ps %zmm10,%zmm11,%zmm5
     a6c:	vpbroadcastd -0x67c(%rax),%zmm11
     a76:	vdpbf16ps %zmm10,%zmm11,%zmm4
     a7c:	vpbroadcastd -0x678(%rax),%zmm11
     a86:	vdpbf16ps %zmm10,%zmm11,%zmm3
     a8c:	vpbroadcastd -0x674(%rax),%zmm11
     a96:	vdpbf16ps %zmm10,%zmm11,%zmm2
     a9c:	vpbroadcastd -0x670(%rax),%zmm11
     aa6:	vdpbf16ps %zmm10,%zmm11,%zmm1
     aac:	vpbroadcastd -0x66c(%rax),%zmm11
     ab6:	vdpbf16ps %zmm10,%zmm11,%zmm0
     abc:	cmp    %rsi,%rcx
     abf:	jne    a48 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x1a8>
     ac1:	vmovups %zmm5,(%rdx)
     ac7:	vmovups %zmm4,(%rdx,%r9,1)
     ace:	vmovups %zmm3,(%rdx,%r11,1)
     ad5:	vmovups %zmm2,(%rdx,%r12,1)
     adc:	vmovups %zmm1,(%rdx,%r10,1)
     ae3:	vmovups %zmm0,(%rdx,%r14,1)
     aea:	add    $0x100,%rdx
     af1:	sub    $0x4,%r8
     af5:	add    $0x1800,%rdi
     afc:	cmp    %r8,(%rsp)
     b00:	jne    9f0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x150>
     b06:	vzeroupper
     b09:	lea    -0x28(%rbp),%rsp
     b0d:	pop    %rbx
     b0e:	pop    %r12
     b10:	pop    %r13
     b12:	pop    %r14
     b14:	pop    %r15
     b16:	pop    %rbp
     b17:	ret
     b18:	vmovq  %xmm31,%rax
     b1e:	vmovups 0x40(%rdx),%zmm28
     b25:	vmovups 0x80(%rdx),%zmm27
     b2c:	vmovups (%rdx,%rax,1),%zmm25
     b33:	mov    -0x18(%rsp),%rax
     b38:	vmovups (%rdx,%r13,1),%zmm19
     b3f:	vmovups (%rdx,%rbx,1),%zmm13
     b46:	vmovups (%rdx,%rax,1),%zmm24
     b4d:	mov    -0x38(%rsp),%rax
     b52:	vmovups 0xc0(%rdx),%zmm26
     b59:	vmovups (%rdx,%rax,1),%zmm23
     b60:	vmovq  %xmm30,%rax
     b66:	vmovups (%rdx,%rax,1),%zmm22
     b6d:	mov    -0x20(%rsp),%rax
     b72:	vmovups (%rdx,%rax,1),%zmm21
     b79:	mov    -0x40(%rsp),%rax
     b7e:	vmovups (%rdx,%rax,1),%zmm20
     b85:	mov    -0x28(%rsp),%rax
     b8a:	vmovups (%rdx,%rax,1),%zmm18
     b91:	mov    -0x48(%rsp),%rax
     b96:	vmovups (%rdx,%rax,1),%zmm17
     b9d:	vmovq  %xmm29,%rax
     ba3:	vmovups (%rdx,%rax,1),%zmm16
     baa:	mov    -0x30(%rsp),%rax
     baf:	vmovups (%rdx,%rax,1),%zmm15
     bb6:	mov    -0x50(%rsp),%rax
     bbb:	vmovups (%rdx,%rax,1),%zmm14
     bc2:	mov    -0x10(%rsp),%rax
     bc7:	vmovups (%rdx,%rax,1),%zmm12
     bce:	mov    -0x58(%rsp),%rax
     bd3:	vmovups (%rdx,%rax,1),%zmm11
     bda:	test   %rsi,%rsi
     bdd:	jle    cea <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x44a>
     be3:	mov    -0x8(%rsp),%rax
     be8:	mov    %rdi,%rcx
     beb:	xor    %r15d,%r15d
     bee:	xchg   %ax,%ax
     bf0:	vmovdqu64 (%rcx),%zmm9
     bf6:	vpbroadcastd (%rax),%zmm10
     bfc:	add    $0x1,%r15
     c00:	add    $0x40,%rcx
     c04:	vmovdqu64 0x5c0(%rcx),%zmm8
     c0b:	add    $0x680,%rax
     c11:	vmovdqu64 0xbc0(%rcx),%zmm7
     c18:	vmovdqu64 0x11c0(%rcx),%zmm6
     c1f:	vdpbf16ps %zmm9,%zmm10,%zmm5
     c25:	vdpbf16ps %zmm8,%zmm10,%zmm28
     c2b:	vdpbf16ps %zmm7,%zmm10,%zmm27
     c31:	vdpbf16ps %zmm6,%zmm10,%zmm26
     c37:	vpbroadcastd -0x67c(%rax),%zmm10
     c41:	vdpbf16ps %zmm9,%zmm10,%zmm4
     c47:	vdpbf16ps %zmm8,%zmm10,%zmm25
     c4d:	vdpbf16ps %zmm7,%zmm10,%zmm24
     c53:	vdpbf16ps %zmm6,%zmm10,%zmm23
     c59:	vpbroadcastd -0x678(%rax),%zmm10
     c63:	vdpbf16ps %zmm9,%zmm10,%zmm3
     c69:	vdpbf16ps %zmm8,%zmm10,%zmm22
     c6f:	vdpbf16ps %zmm7,%zmm10,%zmm21
     c75:	vdpbf16ps %zmm6,%zmm10,%zmm20
     c7b:	vpbroadcastd -0x674(%rax),%zmm10
     c85:	vdpbf16ps %zmm9,%zmm10,%zmm2
     c8b:	vdpbf16ps %zmm8,%zmm10,%zmm19
     c91:	vdpbf16ps %zmm7,%zmm10,%zmm18
     c97:	vdpbf16ps %zmm6,%zmm10,%zmm17
     c9d:	vpbroadcastd -0x670(%rax),%zmm10
     ca7:	vdpbf16ps %zmm9,%zmm10,%zmm1
     cad:	vdpbf16ps %zmm8,%zmm10,%zmm16
     cb3:	vdpbf16ps %zmm7,%zmm10,%zmm15
     cb9:	vdpbf16ps %zmm6,%zmm10,%zmm14
     cbf:	vpbroadcastd -0x66c(%rax),%zmm10
     cc9:	vdpbf16ps %zmm9,%zmm10,%zmm0
     ccf:	vdpbf16ps %zmm8,%zmm10,%zmm13
     cd5:	vdpbf16ps %zmm7,%zmm10,%zmm12
     cdb:	vdpbf16ps %zmm6,%zmm10,%zmm11
     ce1:	cmp    %rsi,%r15
     ce4:	jne    bf0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x350>
     cea:	vmovq  %xmm31,%rax
     cf0:	vmovups %zmm5,(%rdx)
     cf6:	vmovups %zmm28,0x40(%rdx)
     cfd:	vmovups %zmm27,0x80(%rdx)
     d04:	vmovups %zmm26,0xc0(%rdx)
     d0b:	vmovups %zmm4,(%rdx,%r9,1)
     d12:	vmovups %zmm25,(%rdx,%rax,1)
     d19:	mov    -0x18(%rsp),%rax
     d1e:	vmovups %zmm24,(%rdx,%rax,1)
     d25:	mov    -0x38(%rsp),%rax
     d2a:	vmovups %zmm23,(%rdx,%rax,1)
     d31:	vmovq  %xmm30,%rax
     d37:	vmovups %zmm3,(%rdx,%r11,1)
     d3e:	vmovups %zmm22,(%rdx,%rax,1)
     d45:	mov    -0x20(%rsp),%rax
     d4a:	vmovups %zmm21,(%rdx,%rax,1)
     d51:	mov    -0x40(%rsp),%rax
     d56:	vmovups %zmm20,(%rdx,%rax,1)
     d5d:	mov    -0x28(%rsp),%rax
     d62:	vmovups %zmm2,(%rdx,%r12,1)
     d69:	vmovups %zmm19,(%rdx,%r13,1)
     d70:	vmovups %zmm18,(%rdx,%rax,1)
     d77:	mov    -0x48(%rsp),%rax
     d7c:	vmovups %zmm17,(%rdx,%rax,1)
     d83:	vmovq  %xmm29,%rax
     d89:	vmovups %zmm1,(%rdx,%r10,1)
     d90:	vmovups %zmm16,(%rdx,%rax,1)
     d97:	mov    -0x30(%rsp),%rax
     d9c:	vmovups %zmm15,(%rdx,%rax,1)
     da3:	mov    -0x50(%rsp),%rax
     da8:	vmovups %zmm14,(%rdx,%rax,1)
     daf:	mov    -0x10(%rsp),%rax
     db4:	vmovups %zmm0,(%rdx,%r14,1)
     dbb:	vmovups %zmm13,(%rdx,%rbx,1)
     dc2:	vmovups %zmm12,(%rdx,%rax,1)
     dc9:	mov    -0x58(%rsp),%rax
     dce:	vmovups %zmm11,(%rdx,%rax,1)
     dd5:	jmp    aea <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x24a>
     dda:	vmovq  %xmm31,%rax
     de0:	vmovups 0x40(%rdx),%zmm18
     de7:	vmovups (%rdx,%r13,1),%zmm15
     dee:	vmovups (%rdx,%rax,1),%zmm17
     df5:	vmovq  %xmm30,%rax
     dfb:	vmovups (%rdx,%rbx,1),%zmm13
     e02:	vmovups (%rdx,%rax,1),%zmm16
     e09:	vmovq  %xmm29,%rax
     e0f:	vmovups (%rdx,%rax,1),%zmm14
     e16:	test   %rsi,%rsi
     e19:	jle    ed4 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x634>
     e1f:	mov    -0x8(%rsp),%rax
     e24:	mov    %rdi,%rcx
     e27:	xor    %r15d,%r15d
     e2a:	nopw   0x0(%rax,%rax,1)
     e30:	vmovdqu64 (%rcx),%zmm11
     e36:	vpbroadcastd (%rax),%zmm12
     e3c:	add    $0x1,%r15
     e40:	add    $0x40,%rcx
     e44:	vmovdqu64 0x5c0(%rcx),%zmm10
     e4b:	add    $0x680,%rax
     e51:	vdpbf16ps %zmm11,%zmm12,%zmm5
     e57:	vdpbf16ps %zmm10,%zmm12,%zmm18
     e5d:	vpbroadcastd -0x67c(%rax),%zmm12
     e67:	vdpbf16ps %zmm11,%zmm12,%zmm4
     e6d:	vdpbf16ps %zmm10,%zmm12,%zmm17
     e73:	vpbroadcastd -0x678(%rax),%zmm12
     e7d:	vdpbf16ps %zmm11,%zmm12,%zmm3
     e83:	vdpbf16ps %zmm10,%zmm12,%zmm16
     e89:	vpbroadcastd -0x674(%rax),%zmm12
     e93:	vdpbf16ps %zmm11,%zmm12,%zmm2
     e99:	vdpbf16ps %zmm10,%zmm12,%zmm15
     e9f:	vpbroadcastd -0x670(%rax),%zmm12
     ea9:	vdpbf16ps %zmm11,%zmm12,%zmm1
     eaf:	vdpbf16ps %zmm10,%zmm12,%zmm14
     eb5:	vpbroadcastd -0x66c(%rax),%zmm12
     ebf:	vdpbf16ps %zmm11,%zmm12,%zmm0
     ec5:	vdpbf16ps %zmm10,%zmm12,%zmm13
     ecb:	cmp    %rsi,%r15
     ece:	jne    e30 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x590>
     ed4:	vmovq  %xmm31,%rax
     eda:	vmovups %zmm5,(%rdx)
     ee0:	vmovups %zmm18,0x40(%rdx)
     ee7:	vmovups %zmm4,(%rdx,%r9,1)
     eee:	vmovups %zmm17,(%rdx,%rax,1)
     ef5:	vmovq  %xmm30,%rax
     efb:	vmovups %zmm3,(%rdx,%r11,1)
     f02:	vmovups %zmm16,(%rdx,%rax,1)
     f09:	vmovq  %xmm29,%rax
     f0f:	vmovups %zmm2,(%rdx,%r12,1)
     f16:	vmovups %zmm15,(%rdx,%r13,1)
     f1d:	vmovups %zmm1,(%rdx,%r10,1)
     f24:	vmovups %zmm14,(%rdx,%rax,1)
     f2b:	vmovups %zmm0,(%rdx,%r14,1)
     f32:	vmovups %zmm13,(%rdx,%rbx,1)
     f39:	jmp    aea <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x24a>
     f3e:	vmovq  %xmm31,%rax
     f44:	vmovups 0x40(%rdx),%zmm24
     f4b:	vmovups 0x80(%rdx),%zmm23
     f52:	vmovups (%rdx,%rax,1),%zmm22
     f59:	mov    -0x18(%rsp),%rax
     f5e:	vmovups (%rdx,%r13,1),%zmm18
     f65:	vmovups (%rdx,%rbx,1),%zmm14
     f6c:	vmovups (%rdx,%rax,1),%zmm21
     f73:	vmovq  %xmm30,%rax
     f79:	vmovups (%rdx,%rax,1),%zmm20
     f80:	mov    -0x20(%rsp),%rax
     f85:	vmovups (%rdx,%rax,1),%zmm19
     f8c:	mov    -0x28(%rsp),%rax
     f91:	vmovups (%rdx,%rax,1),%zmm17
     f98:	vmovq  %xmm29,%rax
     f9e:	vmovups (%rdx,%rax,1),%zmm16
     fa5:	mov    -0x30(%rsp),%rax
     faa:	vmovups (%rdx,%rax,1),%zmm15
     fb1:	mov    -0x10(%rsp),%rax
     fb6:	vmovups (%rdx,%rax,1),%zmm13
     fbd:	test   %rsi,%rsi
     fc0:	jle    10a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x800>
     fc6:	mov    -0x8(%rsp),%rax
     fcb:	mov    %rdi,%rcx
     fce:	xor    %r15d,%r15d
     fd1:	vmovdqu64 (%rcx),%zmm11
     fd7:	vpbroadcastd (%rax),%zmm12
     fdd:	add    $0x1,%r15
     fe1:	add    $0x40,%rcx
     fe5:	vmovdqu64 0x5c0(%rcx),%zmm10
     fec:	add    $0x680,%rax
     ff2:	vmovdqu64 0xbc0(%rcx),%zmm9
     ff9:	vdpbf16ps %zmm11,%zmm12,%zmm5
     fff:	vdpbf16ps %zmm10,%zmm12,%zmm24
    1005:	vdpbf16ps %zmm9,%zmm12,%zmm23
    100b:	vpbroadcastd -0x67c(%rax),%zmm12
    1015:	vdpbf16ps %zmm11,%zmm12,%zmm4
    101b:	vdpbf16ps %zmm10,%zmm12,%zmm22
    1021:	vdpbf16ps %zmm9,%zmm12,%zmm21
    1027:	vpbroadcastd -0x678(%rax),%zmm12
    1031:	vdpbf16ps %zmm11,%zmm12,%zmm3
    1037:	vdpbf16ps %zmm10,%zmm12,%zmm20
    103d:	vdpbf16ps %zmm9,%zmm12,%zmm19
    1043:	vpbroadcastd -0x674(%rax),%zmm12
    104d:	vdpbf16ps %zmm11,%zmm12,%zmm2
    1053:	vdpbf16ps %zmm10,%zmm12,%zmm18
    1059:	vdpbf16ps %zmm9,%zmm12,%zmm17
    105f:	vpbroadcastd -0x670(%rax),%zmm12
    1069:	vdpbf16ps %zmm11,%zmm12,%zmm1
    106f:	vdpbf16ps %zmm10,%zmm12,%zmm16
    1075:	vdpbf16ps %zmm9,%zmm12,%zmm15
    107b:	vpbroadcastd -0x66c(%rax),%zmm12
    1085:	vdpbf16ps %zmm11,%zmm12,%zmm0
    108b:	vdpbf16ps %zmm10,%zmm12,%zmm14
    1091:	vdpbf16ps %zmm9,%zmm12,%zmm13
    1097:	cmp    %rsi,%r15
    109a:	jne    fd1 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x731>
    10a0:	vmovq  %xmm31,%rax
    10a6:	vmovups %zmm5,(%rdx)
    10ac:	vmovups %zmm24,0x40(%rdx)
    10b3:	vmovups %zmm23,0x80(%rdx)
    10ba:	vmovups %zmm4,(%rdx,%r9,1)
    10c1:	vmovups %zmm22,(%rdx,%rax,1)
    10c8:	mov    -0x18(%rsp),%rax
    10cd:	vmovups %zmm21,(%rdx,%rax,1)
    10d4:	vmovq  %xmm30,%rax
    10da:	vmovups %zmm3,(%rdx,%r11,1)
    10e1:	vmovups %zmm20,(%rdx,%rax,1)
    10e8:	mov    -0x20(%rsp),%rax
    10ed:	vmovups %zmm19,(%rdx,%rax,1)
    10f4:	mov    -0x28(%rsp),%rax
    10f9:	vmovups %zmm2,(%rdx,%r12,1)
    1100:	vmovups %zmm18,(%rdx,%r13,1)
    1107:	vmovups %zmm17,(%rdx,%rax,1)
    110e:	vmovq  %xmm29,%rax
    1114:	vmovups %zmm1,(%rdx,%r10,1)
    111b:	vmovups %zmm16,(%rdx,%rax,1)
    1122:	mov    -0x30(%rsp),%rax
    1127:	vmovups %zmm15,(%rdx,%rax,1)
    112e:	mov    -0x10(%rsp),%rax
    1133:	vmovups %zmm0,(%rdx,%r14,1)
    113a:	vmovups %zmm14,(%rdx,%rbx,1)
    1141:	vmovups %zmm13,(%rdx,%rax,1)
    1148:	jmp    aea <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x24a>
    114d:	nopl   (%rax)

0000000000001150 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]>:
    1150:	push   %rbp
    1151:	mov    %rsp,%rbp
    1154:	push   %r15
    1156:	push   %r14
    1158:	push   %r13
    115a:	push   %r12
    115c:	push   %rbx
    115d:	and    $0xffffffffffffffc0,%rsp
    1161:	sub    $0x48,%rsp
    1165:	mov    %rdi,-0x40(%rsp)
    116a:	mov    %rdx,%rdi
    116d:	mov    0x10(%rbp),%rdx
    1171:	test   %rcx,%rcx
    1174:	jle    142a <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x2da>
    117a:	mov    %rdx,%r13
    117d:	mov    %rcx,%rax
    1180:	lea    (%rdx,%rdx,2),%rcx
    1184:	mov    %r9,%r15
    1187:	lea    0x0(,%rdx,4),%rbx
    118f:	lea    0x0(,%rdx,8),%r12
    1197:	shl    $0x4,%r13
    119b:	mov    %rsi,%r11
    119e:	add    %rbx,%rdx
    11a1:	lea    0x40(%rbx),%r10
    11a5:	lea    0x0(,%rcx,4),%r14
    11ad:	lea    0x0(,%rdx,4),%r9
    11b5:	lea    0x40(,%rdx,4),%rdx
    11bd:	vmovq  %r10,%xmm30
    11c3:	vmovq  %rdx,%xmm1
    11c8:	lea    0x80(%rbx),%rdx
    11cf:	lea    0x40(,%rcx,4),%r10
    11d7:	mov    %rdx,0x18(%rsp)
    11dc:	lea    0xc0(%rbx),%rdx
    11e3:	vmovq  %r9,%xmm0
    11e8:	lea    0x40(%r12),%r9
    11ed:	mov    %rdx,-0x10(%rsp)
    11f2:	lea    0x80(%r12),%rdx
    11fa:	vmovq  %r9,%xmm29
    1200:	lea    0x40(%r13),%r9
    1204:	mov    %rdx,0x10(%rsp)
    1209:	lea    0xc0(%r12),%rdx
    1211:	vmovq  %r10,%xmm2
    1216:	mov    %rdx,-0x18(%rsp)
    121b:	mov    %r10,%rdx
    121e:	add    $0x40,%rdx
    1222:	mov    %rdx,0x8(%rsp)
    1227:	lea    0xc0(%r14),%rdx
    122e:	mov    %rdx,-0x20(%rsp)
    1233:	lea    0x80(%r13),%rdx
    123a:	mov    %rdx,(%rsp)
    123e:	lea    0xc0(%r13),%rdx
    1245:	mov    %rdx,-0x28(%rsp)
    124a:	vmovq  %xmm1,%rdx
    124f:	add    $0x40,%rdx
    1253:	vmovq  %rdx,%xmm31
    1259:	vmovq  %xmm1,%rdx
    125e:	sub    $0xffffffffffffff80,%rdx
    1262:	mov    %rdx,-0x30(%rsp)
    1267:	test   %rsi,%rsi
    126a:	jle    142a <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x2da>
    1270:	lea    -0x4(%rax),%rdx
    1274:	mov    %rax,%r10
    1277:	lea    -0x1(%rax),%rax
    127b:	mov    %r9,-0x48(%rsp)
    1280:	and    $0xfffffffffffffffc,%rax
    1284:	mov    %r15,-0x58(%rsp)
    1289:	mov    %r8,%rsi
    128c:	sub    %rax,%rdx
    128f:	lea    0x0(,%rcx,8),%rax
    1297:	vmovq  %xmm31,-0x8(%rsp)
    129f:	mov    %rdx,-0x38(%rsp)
    12a4:	mov    %rax,0x40(%rsp)
    12a9:	xor    %eax,%eax
    12ab:	vmovq  %xmm30,0x30(%rsp)
    12b3:	vmovq  %xmm29,0x28(%rsp)
    12bb:	vmovq  %xmm2,0x20(%rsp)
    12c1:	vmovq  %xmm1,-0x50(%rsp)
    12c7:	vmovq  %xmm0,0x38(%rsp)
    12cd:	mov    -0x58(%rsp),%rdx
    12d2:	mov    %rax,-0x60(%rsp)
    12d7:	xor    %r9d,%r9d
    12da:	mov    -0x40(%rsp),%r15
    12df:	vmovq  -0x48(%rsp),%xmm31
    12e7:	vmovq  -0x50(%rsp),%xmm30
    12ef:	lea    (%rdx,%rax,1),%rcx
    12f3:	nopl   0x0(%rax,%rax,1)
    12f8:	cmp    $0x3,%r10
    12fc:	jg     1439 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x2e9>
    1302:	je     1848 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x6f8>
    1308:	cmp    $0x2,%r10
    130c:	je     16d8 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x588>
    1312:	test   %rsi,%rsi
    1315:	jle    1a4c <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x8fc>
    131b:	vxorps %xmm5,%xmm5,%xmm5
    131f:	mov    %r15,%rax
    1322:	xor    %edx,%edx
    1324:	vmovaps %zmm5,%zmm6
    132a:	vmovaps %zmm5,%zmm7
    1330:	vmovaps %zmm5,%zmm8
    1336:	vmovaps %zmm5,%zmm9
    133c:	vmovaps %zmm5,%zmm10
    1342:	nopw   0x0(%rax,%rax,1)
    1348:	mov    %rdx,%r8
    134b:	vpbroadcastd (%rax),%zmm11
    1351:	add    $0x1,%rdx
    1355:	add    $0x4,%rax
    1359:	shl    $0x6,%r8
    135d:	vmovdqu64 (%rdi,%r8,1),%zmm4
    1364:	vdpbf16ps %zmm4,%zmm11,%zmm10
    136a:	vpbroadcastd 0x19c(%rax),%zmm11
    1371:	vdpbf16ps %zmm4,%zmm11,%zmm9
    1377:	vpbroadcastd 0x33c(%rax),%zmm11
    1381:	vdpbf16ps %zmm4,%zmm11,%zmm8
    1387:	vpbroadcastd 0x4dc(%rax),%zmm11
    1391:	vdpbf16ps %zmm4,%zmm11,%zmm7
    1397:	vpbroadcastd 0x67c(%rax),%zmm11
    13a1:	vdpbf16ps %zmm4,%zmm11,%zmm6
    13a7:	vpbroadcastd 0x81c(%rax),%zmm11
    13b1:	vdpbf16ps %zmm4,%zmm11,%zmm5
    13b7:	cmp    %rsi,%rdx
    13ba:	jne    1348 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x1f8>
    13bc:	mov    0x38(%rsp),%rax
    13c1:	vmovups %zmm10,(%rcx)
    13c7:	vmovups %zmm9,(%rcx,%rbx,1)
    13ce:	vmovups %zmm8,(%rcx,%r12,1)
    13d5:	vmovups %zmm7,(%rcx,%r14,1)
    13dc:	vmovups %zmm6,(%rcx,%r13,1)
    13e3:	vmovups %zmm5,(%rcx,%rax,1)
    13ea:	mov    0x40(%rsp),%rax
    13ef:	add    $0x1,%r9
    13f3:	add    $0x9c0,%r15
    13fa:	add    %rax,%rcx
    13fd:	cmp    %r11,%r9
    1400:	jne    12f8 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x1a8>
    1406:	mov    -0x60(%rsp),%rax
    140b:	sub    $0x4,%r10
    140f:	add    $0x6000,%rdi
    1416:	add    $0x100,%rax
    141c:	cmp    %r10,-0x38(%rsp)
    1421:	jne    12cd <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x17d>
    1427:	vzeroupper
    142a:	lea    -0x28(%rbp),%rsp
    142e:	pop    %rbx
    142f:	pop    %r12
    1431:	pop    %r13
    1433:	pop    %r14
    1435:	pop    %r15
    1437:	pop    %rbp
    1438:	ret
    1439:	test   %rsi,%rsi
    143c:	jle    1a73 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x923>
    1442:	vxorps %xmm5,%xmm5,%xmm5
    1446:	mov    %r15,%rax
    1449:	mov    %rdi,%rdx
    144c:	xor    %r8d,%r8d
    144f:	vmovaps %zmm5,%zmm6
    1455:	vmovaps %zmm5,%zmm7
    145b:	vmovaps %zmm5,%zmm8
    1461:	vmovaps %zmm5,%zmm9
    1467:	vmovaps %zmm5,%zmm10
    146d:	vmovaps %zmm5,%zmm11
    1473:	vmovaps %zmm5,%zmm12
    1479:	vmovaps %zmm5,%zmm13
    147f:	vmovaps %zmm5,%zmm14
    1485:	vmovaps %zmm5,%zmm15
    148b:	vmovaps %zmm5,%zmm16
    1491:	vmovaps %zmm5,%zmm17
    1497:	vmovaps %zmm5,%zmm18
    149d:	vmovaps %zmm5,%zmm19
    14a3:	vmovaps %zmm5,%zmm20
    14a9:	vmovaps %zmm5,%zmm21
    14af:	vmovaps %zmm5,%zmm22
    14b5:	vmovaps %zmm5,%zmm23
    14bb:	vmovaps %zmm5,%zmm24
    14c1:	vmovaps %zmm5,%zmm25
    14c7:	vmovaps %zmm5,%zmm26
    14cd:	vmovaps %zmm5,%zmm27
    14d3:	vmovaps %zmm5,%zmm28
    14d9:	nopl   0x0(%rax)
    14e0:	vmovdqu64 (%rdx),%zmm3
    14e6:	vpbroadcastd (%rax),%zmm4
    14ec:	add    $0x1,%r8
    14f0:	add    $0x40,%rdx
    14f4:	vmovdqu64 0x17c0(%rdx),%zmm2
    14fb:	add    $0x4,%rax
    14ff:	vmovdqu64 0x2fc0(%rdx),%zmm1
    1509:	vmovdqu64 0x47c0(%rdx),%zmm0
    1513:	vdpbf16ps %zmm3,%zmm4,%zmm28
    1519:	vdpbf16ps %zmm2,%zmm4,%zmm27
    151f:	vdpbf16ps %zmm1,%zmm4,%zmm26
    1525:	vdpbf16ps %zmm0,%zmm4,%zmm25
    152b:	vpbroadcastd 0x19c(%rax),%zmm4
    1532:	vdpbf16ps %zmm3,%zmm4,%zmm24
    1538:	vdpbf16ps %zmm2,%zmm4,%zmm23
    153e:	vdpbf16ps %zmm1,%zmm4,%zmm22
    1544:	vdpbf16ps %zmm0,%zmm4,%zmm21
    154a:	vpbroadcastd 0x33c(%rax),%zmm4
    1554:	vdpbf16ps %zmm3,%zmm4,%zmm20
    155a:	vdpbf16ps %zmm2,%zmm4,%zmm19
    1560:	vdpbf16ps %zmm1,%zmm4,%zmm18
    1566:	vdpbf16ps %zmm0,%zmm4,%zmm17
    156c:	vpbroadcastd 0x4dc(%rax),%zmm4
    1576:	vdpbf16ps %zmm3,%zmm4,%zmm16
    157c:	vdpbf16ps %zmm2,%zmm4,%zmm15
    1582:	vdpbf16ps %zmm1,%zmm4,%zmm14
    1588:	vdpbf16ps %zmm0,%zmm4,%zmm13
    158e:	vpbroadcastd 0x67c(%rax),%zmm4
    1598:	vdpbf16ps %zmm3,%zmm4,%zmm12
    159e:	vdpbf16ps %zmm2,%zmm4,%zmm11
    15a4:	vdpbf16ps %zmm1,%zmm4,%zmm10
    15aa:	vdpbf16ps %zmm0,%zmm4,%zmm9
    15b0:	vpbroadcastd 0x81c(%rax),%zmm4
    15ba:	vdpbf16ps %zmm3,%zmm4,%zmm8
    15c0:	vdpbf16ps %zmm2,%zmm4,%zmm7
    15c6:	vdpbf16ps %zmm1,%zmm4,%zmm6
    15cc:	vdpbf16ps %zmm0,%zmm4,%zmm5
    15d2:	cmp    %rsi,%r8
    15d5:	jne    14e0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x390>
    15db:	mov    0x30(%rsp),%rax
    15e0:	vmovups %zmm28,(%rcx)
    15e6:	vmovups %zmm27,0x40(%rcx)
    15ed:	vmovups %zmm26,0x80(%rcx)
    15f4:	vmovups %zmm25,0xc0(%rcx)
    15fb:	vmovups %zmm24,(%rcx,%rbx,1)
    1602:	vmovups %zmm23,(%rcx,%rax,1)
    1609:	mov    0x18(%rsp),%rax
    160e:	vmovups %zmm22,(%rcx,%rax,1)
    1615:	mov    -0x10(%rsp),%rax
    161a:	vmovups %zmm21,(%rcx,%rax,1)
    1621:	mov    0x28(%rsp),%rax
    1626:	vmovups %zmm20,(%rcx,%r12,1)
    162d:	vmovups %zmm19,(%rcx,%rax,1)
    1634:	mov    0x10(%rsp),%rax
    1639:	vmovups %zmm18,(%rcx,%rax,1)
    1640:	mov    -0x18(%rsp),%rax
    1645:	vmovups %zmm17,(%rcx,%rax,1)
    164c:	mov    0x20(%rsp),%rax
    1651:	vmovups %zmm16,(%rcx,%r14,1)
    1658:	vmovups %zmm15,(%rcx,%rax,1)
    165f:	mov    0x8(%rsp),%rax
    1664:	vmovups %zmm14,(%rcx,%rax,1)
    166b:	mov    -0x20(%rsp),%rax
    1670:	vmovups %zmm13,(%rcx,%rax,1)
    1677:	vmovq  %xmm31,%rax
    167d:	vmovups %zmm12,(%rcx,%r13,1)
    1684:	vmovups %zmm11,(%rcx,%rax,1)
    168b:	mov    (%rsp),%rax
    168f:	vmovups %zmm10,(%rcx,%rax,1)
    1696:	mov    -0x28(%rsp),%rax
    169b:	vmovups %zmm9,(%rcx,%rax,1)
    16a2:	mov    0x38(%rsp),%rax
    16a7:	vmovups %zmm8,(%rcx,%rax,1)
    16ae:	vmovq  %xmm30,%rax
    16b4:	vmovups %zmm7,(%rcx,%rax,1)
    16bb:	mov    -0x8(%rsp),%rax
    16c0:	vmovups %zmm6,(%rcx,%rax,1)
    16c7:	mov    -0x30(%rsp),%rax
    16cc:	vmovups %zmm5,(%rcx,%rax,1)
    16d3:	jmp    13ea <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x29a>
    16d8:	test   %rsi,%rsi
    16db:	jle    1b06 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x9b6>
    16e1:	vxorps %xmm7,%xmm7,%xmm7
    16e5:	mov    %r15,%rax
    16e8:	mov    %rdi,%rdx
    16eb:	xor    %r8d,%r8d
    16ee:	vmovaps %zmm7,%zmm8
    16f4:	vmovaps %zmm7,%zmm9
    16fa:	vmovaps %zmm7,%zmm10
    1700:	vmovaps %zmm7,%zmm11
    1706:	vmovaps %zmm7,%zmm12
    170c:	vmovaps %zmm7,%zmm13
    1712:	vmovaps %zmm7,%zmm14
    1718:	vmovaps %zmm7,%zmm15
    171e:	vmovaps %zmm7,%zmm16
    1724:	vmovaps %zmm7,%zmm17
    172a:	vmovaps %zmm7,%zmm18
    1730:	vmovdqu64 (%rdx),%zmm5
    1736:	add    $0x1,%r8
    173a:	add    $0x40,%rdx
    173e:	add    $0x4,%rax
    1742:	vmovdqu64 0x17c0(%rdx),%zmm4
    1749:	vpbroadcastd -0x4(%rax),%zmm6
    1750:	vdpbf16ps %zmm5,%zmm6,%zmm18
    1756:	vdpbf16ps %zmm4,%zmm6,%zmm17
    175c:	vpbroadcastd 0x19c(%rax),%zmm6
    1763:	vdpbf16ps %zmm5,%zmm6,%zmm16
    1769:	vdpbf16ps %zmm4,%zmm6,%zmm15
    176f:	vpbroadcastd 0x33c(%rax),%zmm6
    1779:	vdpbf16ps %zmm5,%zmm6,%zmm14
    177f:	vdpbf16ps %zmm4,%zmm6,%zmm13
    1785:	vpbroadcastd 0x4dc(%rax),%zmm6
    178f:	vdpbf16ps %zmm5,%zmm6,%zmm12
    1795:	vdpbf16ps %zmm4,%zmm6,%zmm11
    179b:	vpbroadcastd 0x67c(%rax),%zmm6
    17a5:	vdpbf16ps %zmm5,%zmm6,%zmm10
    17ab:	vdpbf16ps %zmm4,%zmm6,%zmm9
    17b1:	vpbroadcastd 0x81c(%rax),%zmm6
    17bb:	vdpbf16ps %zmm5,%zmm6,%zmm8
    17c1:	vdpbf16ps %zmm4,%zmm6,%zmm7
    17c7:	cmp    %rsi,%r8
    17ca:	jne    1730 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x5e0>
    17d0:	mov    0x30(%rsp),%rax
    17d5:	vmovups %zmm18,(%rcx)
    17db:	vmovups %zmm17,0x40(%rcx)
    17e2:	vmovups %zmm16,(%rcx,%rbx,1)
    17e9:	vmovups %zmm15,(%rcx,%rax,1)
    17f0:	mov    0x28(%rsp),%rax
    17f5:	vmovups %zmm14,(%rcx,%r12,1)
    17fc:	vmovups %zmm13,(%rcx,%rax,1)
    1803:	mov    0x20(%rsp),%rax
    1808:	vmovups %zmm12,(%rcx,%r14,1)
    180f:	vmovups %zmm11,(%rcx,%rax,1)
    1816:	vmovq  %xmm31,%rax
    181c:	vmovups %zmm10,(%rcx,%r13,1)
    1823:	vmovups %zmm9,(%rcx,%rax,1)
    182a:	mov    0x38(%rsp),%rax
    182f:	vmovups %zmm8,(%rcx,%rax,1)
    1836:	vmovq  %xmm30,%rax
    183c:	vmovups %zmm7,(%rcx,%rax,1)
    1843:	jmp    13ea <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x29a>
    1848:	test   %rsi,%rsi
    184b:	jle    1b51 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0xa01>
    1851:	vxorps %xmm8,%xmm8,%xmm8
    1856:	mov    %r15,%rax
    1859:	mov    %rdi,%rdx
    185c:	xor    %r8d,%r8d
    185f:	vmovaps %zmm8,%zmm9
    1865:	vmovaps %zmm8,%zmm10
    186b:	vmovaps %zmm8,%zmm11
    1871:	vmovaps %zmm8,%zmm12
    1877:	vmovaps %zmm8,%zmm13
    187d:	vmovaps %zmm8,%zmm14
    1883:	vmovaps %zmm8,%zmm15
    1889:	vmovaps %zmm8,%zmm16
    188f:	vmovaps %zmm8,%zmm17
    1895:	vmovaps %zmm8,%zmm18
    189b:	vmovaps %zmm8,%zmm19
    18a1:	vmovaps %zmm8,%zmm20
    18a7:	vmovaps %zmm8,%zmm21
    18ad:	vmovaps %zmm8,%zmm22
    18b3:	vmovaps %zmm8,%zmm23
    18b9:	vmovaps %zmm8,%zmm24
    18bf:	vmovaps %zmm8,%zmm25
    18c5:	vmovdqu64 (%rdx),%zmm6
    18cb:	vpbroadcastd (%rax),%zmm7
    18d1:	add    $0x1,%r8
    18d5:	add    $0x40,%rdx
    18d9:	vmovdqu64 0x17c0(%rdx),%zmm5
    18e0:	add    $0x4,%rax
    18e4:	vmovdqu64 0x2fc0(%rdx),%zmm4
    18ee:	vdpbf16ps %zmm6,%zmm7,%zmm25
    18f4:	vdpbf16ps %zmm5,%zmm7,%zmm24
    18fa:	vdpbf16ps %zmm4,%zmm7,%zmm23
    1900:	vpbroadcastd 0x19c(%rax),%zmm7
    1907:	vdpbf16ps %zmm6,%zmm7,%zmm22
    190d:	vdpbf16ps %zmm5,%zmm7,%zmm21
    1913:	vdpbf16ps %zmm4,%zmm7,%zmm20
    1919:	vpbroadcastd 0x33c(%rax),%zmm7
    1923:	vdpbf16ps %zmm6,%zmm7,%zmm19
    1929:	vdpbf16ps %zmm5,%zmm7,%zmm18
    192f:	vdpbf16ps %zmm4,%zmm7,%zmm17
    1935:	vpbroadcastd 0x4dc(%rax),%zmm7
    193f:	vdpbf16ps %zmm6,%zmm7,%zmm16
    1945:	vdpbf16ps %zmm5,%zmm7,%zmm15
    194b:	vdpbf16ps %zmm4,%zmm7,%zmm14
    1951:	vpbroadcastd 0x67c(%rax),%zmm7
    195b:	vdpbf16ps %zmm6,%zmm7,%zmm13
    1961:	vdpbf16ps %zmm5,%zmm7,%zmm12
    1967:	vdpbf16ps %zmm4,%zmm7,%zmm11
    196d:	vpbroadcastd 0x81c(%rax),%zmm7
    1977:	vdpbf16ps %zmm6,%zmm7,%zmm10
    197d:	vdpbf16ps %zmm5,%zmm7,%zmm9
    1983:	vdpbf16ps %zmm4,%zmm7,%zmm8
    1989:	cmp    %rsi,%r8
    198c:	jne    18c5 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x775>
    1992:	mov    0x30(%rsp),%rax
    1997:	vmovups %zmm25,(%rcx)
    199d:	vmovups %zmm24,0x40(%rcx)
    19a4:	vmovups %zmm23,0x80(%rcx)
    19ab:	vmovups %zmm22,(%rcx,%rbx,1)
    19b2:	vmovups %zmm21,(%rcx,%rax,1)
    19b9:	mov    0x18(%rsp),%rax
    19be:	vmovups %zmm20,(%rcx,%rax,1)
    19c5:	mov    0x28(%rsp),%rax
    19ca:	vmovups %zmm19,(%rcx,%r12,1)
    19d1:	vmovups %zmm18,(%rcx,%rax,1)
    19d8:	mov    0x10(%rsp),%rax
    19dd:	vmovups %zmm17,(%rcx,%rax,1)
    19e4:	mov    0x20(%rsp),%rax
    19e9:	vmovups %zmm16,(%rcx,%r14,1)
    19f0:	vmovups %zmm15,(%rcx,%rax,1)
    19f7:	mov    0x8(%rsp),%rax
    19fc:	vmovups %zmm14,(%rcx,%rax,1)
    1a03:	vmovq  %xmm31,%rax
    1a09:	vmovups %zmm13,(%rcx,%r13,1)
    1a10:	vmovups %zmm12,(%rcx,%rax,1)
    1a17:	mov    (%rsp),%rax
    1a1b:	vmovups %zmm11,(%rcx,%rax,1)
    1a22:	mov    0x38(%rsp),%rax
    1a27:	vmovups %zmm10,(%rcx,%rax,1)
    1a2e:	vmovq  %xmm30,%rax
    1a34:	vmovups %zmm9,(%rcx,%rax,1)
    1a3b:	mov    -0x8(%rsp),%rax
    1a40:	vmovups %zmm8,(%rcx,%rax,1)
    1a47:	jmp    13ea <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x29a>
    1a4c:	vxorps %xmm5,%xmm5,%xmm5
    1a50:	vmovaps %zmm5,%zmm6
    1a56:	vmovaps %zmm5,%zmm7
    1a5c:	vmovaps %zmm5,%zmm8
    1a62:	vmovaps %zmm5,%zmm9
    1a68:	vmovaps %zmm5,%zmm10
    1a6e:	jmp    13bc <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x26c>
    1a73:	vxorps %xmm5,%xmm5,%xmm5
    1a77:	vmovaps %zmm5,%zmm6
    1a7d:	vmovaps %zmm5,%zmm7
    1a83:	vmovaps %zmm5,%zmm8
    1a89:	vmovaps %zmm5,%zmm9
    1a8f:	vmovaps %zmm5,%zmm10
    1a95:	vmovaps %zmm5,%zmm11
    1a9b:	vmovaps %zmm5,%zmm12
    1aa1:	vmovaps %zmm5,%zmm13
    1aa7:	vmovaps %zmm5,%zmm14
    1aad:	vmovaps %zmm5,%zmm15
    1ab3:	vmovaps %zmm5,%zmm16
    1ab9:	vmovaps %zmm5,%zmm17
    1abf:	vmovaps %zmm5,%zmm18
    1ac5:	vmovaps %zmm5,%zmm19
    1acb:	vmovaps %zmm5,%zmm20
    1ad1:	vmovaps %zmm5,%zmm21
    1ad7:	vmovaps %zmm5,%zmm22
    1add:	vmovaps %zmm5,%zmm23
    1ae3:	vmovaps %zmm5,%zmm24
    1ae9:	vmovaps %zmm5,%zmm25
    1aef:	vmovaps %zmm5,%zmm26
    1af5:	vmovaps %zmm5,%zmm27
    1afb:	vmovaps %zmm5,%zmm28
    1b01:	jmp    15db <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x48b>
    1b06:	vxorps %xmm7,%xmm7,%xmm7
    1b0a:	vmovaps %zmm7,%zmm8
    1b10:	vmovaps %zmm7,%zmm9
    1b16:	vmovaps %zmm7,%zmm10
    1b1c:	vmovaps %zmm7,%zmm11
    1b22:	vmovaps %zmm7,%zmm12
    1b28:	vmovaps %zmm7,%zmm13
    1b2e:	vmovaps %zmm7,%zmm14
    1b34:	vmovaps %zmm7,%zmm15
    1b3a:	vmovaps %zmm7,%zmm16
    1b40:	vmovaps %zmm7,%zmm17
    1b46:	vmovaps %zmm7,%zmm18
    1b4c:	jmp    17d0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x680>
    1b51:	vxorps %xmm8,%xmm8,%xmm8
    1b56:	vmovaps %zmm8,%zmm9
    1b5c:	vmovaps %zmm8,%zmm10
    1b62:	vmovaps %zmm8,%zmm11
    1b68:	vmovaps %zmm8,%zmm12
    1b6e:	vmovaps %zmm8,%zmm13
    1b74:	vmovaps %zmm8,%zmm14
    1b7a:	vmovaps %zmm8,%zmm15
    1b80:	vmovaps %zmm8,%zmm16
    1b86:	vmovaps %zmm8,%zmm17
    1b8c:	vmovaps %zmm8,%zmm18
    1b92:	vmovaps %zmm8,%zmm19
    1b98:	vmovaps %zmm8,%zmm20
    1b9e:	vmovaps %zmm8,%zmm21
    1ba4:	vmovaps %zmm8,%zmm22
    1baa:	vmovaps %zmm8,%zmm23
    1bb0:	vmovaps %zmm8,%zmm24
    1bb6:	vmovaps %zmm8,%zmm25
    1bbc:	jmp    1992 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]+0x842>
    1bc1:	data16 cs nopw 0x0(%rax,%rax,1)
    1bcc:	nopl   0x0(%rax)

0000000000001bd0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)>:
    1bd0:	push   %rbp
    1bd1:	vmovq  %rdi,%xmm11
    1bd6:	mov    %rsp,%rbp
    1bd9:	push   %r15
    1bdb:	push   %r14
    1bdd:	push   %r13
    1bdf:	push   %r12
    1be1:	push   %rbx
    1be2:	and    $0xffffffffffffffc0,%rsp
    1be6:	mov    0xa0(%rdi),%rbx
    1bed:	mov    0x89e00(%rsi),%r11
    1bf4:	vmovq  0x89e08(%rsi),%xmm15
    1bfc:	mov    %rbx,%rdx
    1bff:	lea    0x1e(%rbx),%rax
    1c03:	mov    %rbx,-0x28(%rsp)
    1c08:	add    $0xf,%rdx
    1c0c:	vmovq  %xmm15,%rdi
    1c11:	cmovns %rdx,%rax
    1c15:	sar    $0x4,%rax
    1c19:	cmp    %rdi,%r11
    1c1c:	jge    236f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x79f>
    1c22:	vmovq  %xmm11,%rdi
    1c27:	vmovdqa %xmm11,%xmm13
    1c2c:	mov    %rsi,%r12
    1c2f:	vmovdqa 0x0(%rip),%ymm9        # 1c37 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x67>
    1c37:	vmovq  0x40(%rdi),%xmm3
    1c3c:	vmovq  0x80(%rdi),%xmm14
    1c44:	lea    0x3e000(%rsi),%rdx
    1c4b:	vmovss 0xa8(%rdi),%xmm1
    1c53:	mov    %rax,%rdi
    1c56:	add    %rax,%rax
    1c59:	vmovdqa64 0x0(%rip),%zmm4        # 1c63 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x93>
    1c63:	mov    %rax,-0x38(%rsp)
    1c68:	lea    -0x1(%rbx),%rax
    1c6c:	shl    $0x6,%rdi
    1c70:	vmovq  %xmm14,%r10
    1c75:	mov    %rax,-0x8(%rsp)
    1c7a:	shr    $0x3,%rax
    1c7e:	imul   %r11,%r10
    1c82:	vmovdqa %xmm3,%xmm12
    1c86:	lea    0x1(%rax),%rbx
    1c8a:	mov    %rax,-0x10(%rsp)
    1c8f:	vmovdqa %xmm14,%xmm11
    1c94:	mov    %rbx,%rax
    1c97:	mov    %rbx,%rcx
    1c9a:	mov    %rdi,-0x30(%rsp)
    1c9f:	xor    %edi,%edi
    1ca1:	and    $0xfffffffffffffffc,%rax
    1ca5:	shr    $0x2,%rcx
    1ca9:	mov    %rax,-0x18(%rsp)
    1cae:	shl    $0x3,%rax
    1cb2:	shl    $0x6,%rcx
    1cb6:	mov    %rax,-0x20(%rsp)
    1cbb:	mov    $0x7fff,%eax
    1cc0:	vmovd  %eax,%xmm10
    1cc4:	mov    $0x1,%eax
    1cc9:	vmovd  %eax,%xmm8
    1ccd:	mov    $0x40,%eax
    1cd2:	vpbroadcastd %xmm10,%ymm7
    1cd7:	vmovd  %eax,%xmm0
    1cdb:	vpbroadcastd %xmm8,%ymm6
    1ce0:	vpbroadcastd %xmm0,%ymm5
    1ce5:	nopl   (%rax)
    1ce8:	vmovq  %xmm12,%rax
    1ced:	cmpq   $0x0,-0x28(%rsp)
    1cf3:	lea    -0x1a000(%rdx),%r9
    1cfa:	lea    (%rax,%r10,2),%r13
    1cfe:	jle    2342 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x772>
    1d04:	cmpq   $0x17,-0x8(%rsp)
    1d0a:	jbe    248f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x8bf>
    1d10:	vbroadcastss %xmm1,%zmm22
    1d16:	xor    %eax,%eax
    1d18:	vmovdqa64 %zmm4,%zmm17
    1d1e:	vpbroadcastd %xmm10,%zmm21
    1d24:	vpbroadcastd %xmm8,%zmm20
    1d2a:	vpbroadcastd %xmm0,%zmm19
    1d30:	vmulps 0x40(%r9,%rax,2),%zmm22,%zmm18
    1d38:	vmulps (%r9,%rax,2),%zmm22,%zmm3
    1d3f:	vpsrld $0x10,%zmm18,%zmm16
    1d46:	vpaddd %zmm18,%zmm21,%zmm23
    1d4c:	vcmpeqps %zmm3,%zmm3,%k1
    1d53:	vpsrld $0x10,%zmm3,%zmm2
    1d5a:	vpandd %zmm20,%zmm16,%zmm24
    1d60:	vpaddd %zmm24,%zmm23,%zmm23
    1d66:	vpaddd %zmm3,%zmm21,%zmm3
    1d6c:	vpandd %zmm20,%zmm2,%zmm24
    1d72:	vpaddd %zmm24,%zmm3,%zmm3
    1d78:	vpord  %zmm19,%zmm2,%zmm2
    1d7e:	vpord  %zmm19,%zmm16,%zmm16
    1d84:	vpsrld $0x10,%zmm3,%zmm2{%k1}
    1d8b:	vcmpeqps %zmm18,%zmm18,%k1
    1d92:	vpsrld $0x10,%zmm23,%zmm16{%k1}
    1d99:	vpermt2w %zmm16,%zmm4,%zmm2
    1d9f:	vmovdqu16 %zmm2,0x0(%r13,%rax,1)
    1da7:	add    $0x40,%rax
    1dab:	cmp    %rcx,%rax
    1dae:	jne    1d30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x160>
    1db0:	test   $0x3,%bl
    1db3:	je     2468 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x898>
    1db9:	mov    -0x18(%rsp),%r14
    1dbe:	mov    -0x20(%rsp),%rax
    1dc3:	mov    %rbx,%r8
    1dc6:	sub    %r14,%r8
    1dc9:	cmp    %r14,-0x10(%rsp)
    1dce:	je     1e7b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x2ab>
    1dd4:	lea    0x1200(%rdi,%r14,1),%rsi
    1ddc:	vbroadcastss %xmm1,%ymm2
    1de1:	lea    (%r10,%r14,8),%r14
    1de5:	shl    $0x5,%rsi
    1de9:	add    %r12,%rsi
    1dec:	vmulps (%rsi),%ymm2,%ymm17
    1df2:	vmulps 0x20(%rsi),%ymm2,%ymm2
    1df7:	vmovq  %xmm12,%rsi
    1dfc:	vcmpeqps %ymm17,%ymm17,%k1
    1e03:	vpsrld $0x10,%ymm17,%ymm16
    1e0a:	vpaddd %ymm17,%ymm7,%ymm17
    1e10:	vpsrld $0x10,%ymm2,%ymm18
    1e17:	vpaddd %ymm2,%ymm7,%ymm19
    1e1d:	vpandd %ymm6,%ymm18,%ymm21
    1e23:	vpord  %ymm5,%ymm18,%ymm18
    1e29:	vpaddd %ymm21,%ymm19,%ymm19
    1e2f:	vpandd %ymm6,%ymm16,%ymm21
    1e35:	vpord  %ymm5,%ymm16,%ymm16
    1e3b:	vpaddd %ymm21,%ymm17,%ymm17
    1e41:	vpsrld $0x10,%ymm17,%ymm16{%k1}
    1e48:	vcmpeqps %ymm2,%ymm2,%k1
    1e4f:	vmovdqa64 %ymm16,%ymm2
    1e55:	vpsrld $0x10,%ymm19,%ymm18{%k1}
    1e5c:	vpermt2w %ymm18,%ymm9,%ymm2
    1e62:	vmovdqu16 %ymm2,(%rsi,%r14,2)
    1e69:	test   $0x1,%r8b
    1e6d:	je     201a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x44a>
    1e73:	and    $0xfffffffffffffffe,%r8
    1e77:	lea    (%rax,%r8,8),%rax
    1e7b:	vmulss (%r9,%rax,4),%xmm1,%xmm3
    1e81:	lea    0x0(,%rax,4),%r14
    1e89:	add    %rax,%rax
    1e8c:	lea    0x0(%r13,%rax,1),%r15
    1e91:	vmovd  %xmm3,%r8d
    1e96:	mov    %r8d,%esi
    1e99:	shr    $0x10,%esi
    1e9c:	vucomiss %xmm3,%xmm3
    1ea0:	jp     2420 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x850>
    1ea6:	and    $0x1,%esi
    1ea9:	lea    0x7fff(%r8,%rsi,1),%esi
    1eb1:	shr    $0x10,%esi
    1eb4:	vmulss 0x4(%r9,%r14,1),%xmm1,%xmm3
    1ebb:	mov    %si,(%r15)
    1ebf:	lea    0x2(%r13,%rax,1),%r15
    1ec4:	vmovd  %xmm3,%r8d
    1ec9:	mov    %r8d,%esi
    1ecc:	shr    $0x10,%esi
    1ecf:	vucomiss %xmm3,%xmm3
    1ed3:	jp     2410 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x840>
    1ed9:	and    $0x1,%esi
    1edc:	lea    0x7fff(%r8,%rsi,1),%esi
    1ee4:	shr    $0x10,%esi
    1ee7:	vmulss 0x8(%r9,%r14,1),%xmm1,%xmm3
    1eee:	mov    %si,(%r15)
    1ef2:	lea    0x4(%r13,%rax,1),%r15
    1ef7:	vmovd  %xmm3,%r8d
    1efc:	mov    %r8d,%esi
    1eff:	shr    $0x10,%esi
    1f02:	vucomiss %xmm3,%xmm3
    1f06:	jp     2400 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x830>
    1f0c:	and    $0x1,%esi
    1f0f:	lea    0x7fff(%r8,%rsi,1),%esi
    1f17:	shr    $0x10,%esi
    1f1a:	vmulss 0xc(%r9,%r14,1),%xmm1,%xmm3
    1f21:	mov    %si,(%r15)
    1f25:	lea    0x6(%r13,%rax,1),%r15
    1f2a:	vmovd  %xmm3,%r8d
    1f2f:	mov    %r8d,%esi
    1f32:	shr    $0x10,%esi
    1f35:	vucomiss %xmm3,%xmm3
    1f39:	jp     23f0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x820>
    1f3f:	and    $0x1,%esi
    1f42:	lea    0x7fff(%r8,%rsi,1),%esi
    1f4a:	shr    $0x10,%esi
    1f4d:	vmulss 0x10(%r9,%r14,1),%xmm1,%xmm3
    1f54:	mov    %si,(%r15)
    1f58:	lea    0x8(%r13,%rax,1),%r15
    1f5d:	vmovd  %xmm3,%r8d
    1f62:	mov    %r8d,%esi
    1f65:	shr    $0x10,%esi
    1f68:	vucomiss %xmm3,%xmm3
    1f6c:	jp     2460 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x890>
    1f72:	and    $0x1,%esi
    1f75:	lea    0x7fff(%r8,%rsi,1),%esi
    1f7d:	shr    $0x10,%esi
    1f80:	vmulss 0x14(%r9,%r14,1),%xmm1,%xmm3
    1f87:	mov    %si,(%r15)
    1f8b:	lea    0xa(%r13,%rax,1),%r15
    1f90:	vmovd  %xmm3,%r8d
    1f95:	mov    %r8d,%esi
    1f98:	shr    $0x10,%esi
    1f9b:	vucomiss %xmm3,%xmm3
    1f9f:	jp     2450 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x880>
    1fa5:	and    $0x1,%esi
    1fa8:	lea    0x7fff(%r8,%rsi,1),%esi
    1fb0:	shr    $0x10,%esi
    1fb3:	vmulss 0x18(%r9,%r14,1),%xmm1,%xmm3
    1fba:	mov    %si,(%r15)
    1fbe:	lea    0xc(%r13,%rax,1),%r15
    1fc3:	vmovd  %xmm3,%r8d
    1fc8:	mov    %r8d,%esi
    1fcb:	shr    $0x10,%esi
    1fce:	vucomiss %xmm3,%xmm3
    1fd2:	jp     2440 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x870>
    1fd8:	and    $0x1,%esi
    1fdb:	lea    0x7fff(%r8,%rsi,1),%esi
    1fe3:	shr    $0x10,%esi
    1fe6:	vmulss 0x1c(%r9,%r14,1),%xmm1,%xmm2
    1fed:	mov    %si,(%r15)
    1ff1:	lea    0xe(%r13,%rax,1),%r8
    1ff6:	vmovd  %xmm2,%esi
    1ffa:	mov    %esi,%eax
    1ffc:	shr    $0x10,%eax
    1fff:	vucomiss %xmm2,%xmm2
    2003:	jp     2430 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x860>
    2009:	and    $0x1,%eax
    200c:	lea    0x7fff(%rsi,%rax,1),%eax
    2013:	shr    $0x10,%eax
    2016:	mov    %ax,(%r8)
    201a:	vmovq  %xmm13,%rax
    201f:	mov    0x88(%rax),%r15
    2026:	mov    0x48(%rax),%r14
    202a:	imul   %r11,%r15
    202e:	cmpq   $0x17,-0x8(%rsp)
    2034:	lea    (%r14,%r15,2),%r13
    2038:	jbe    2485 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x8b5>
    203e:	vmovdqa64 %zmm4,%zmm17
    2044:	xor    %eax,%eax
    2046:	vpbroadcastd %xmm10,%zmm21
    204c:	vpbroadcastd %xmm8,%zmm20
    2052:	vpbroadcastd %xmm0,%zmm19
    2058:	nopl   0x0(%rax,%rax,1)
    2060:	vpsrld $0x10,0x40(%rdx,%rax,2),%zmm16
    2069:	vmovups (%rdx,%rax,2),%zmm3
    2070:	vpsrld $0x10,(%rdx,%rax,2),%zmm2
    2078:	vpaddd 0x40(%rdx,%rax,2),%zmm21,%zmm18
    2080:	vcmpeqps %zmm3,%zmm3,%k1
    2087:	vpandd %zmm20,%zmm16,%zmm22
    208d:	vpaddd (%rdx,%rax,2),%zmm21,%zmm3
    2094:	vpaddd %zmm22,%zmm18,%zmm18
    209a:	vpandd %zmm20,%zmm2,%zmm22
    20a0:	vpord  %zmm19,%zmm2,%zmm2
    20a6:	vpaddd %zmm22,%zmm3,%zmm3
    20ac:	vpord  %zmm19,%zmm16,%zmm16
    20b2:	vpsrld $0x10,%zmm3,%zmm2{%k1}
    20b9:	vmovups 0x40(%rdx,%rax,2),%zmm3
    20c1:	vcmpeqps %zmm3,%zmm3,%k1
    20c8:	vpsrld $0x10,%zmm18,%zmm16{%k1}
    20cf:	vpermt2w %zmm16,%zmm17,%zmm2
    20d5:	vmovdqu16 %zmm2,0x0(%r13,%rax,1)
    20dd:	add    $0x40,%rax
    20e1:	cmp    %rax,%rcx
    20e4:	jne    2060 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x490>
    20ea:	test   $0x3,%bl
    20ed:	je     2342 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x772>
    20f3:	mov    -0x18(%rsp),%r8
    20f8:	mov    -0x20(%rsp),%rax
    20fd:	mov    -0x10(%rsp),%rsi
    2102:	mov    %rbx,%r9
    2105:	sub    %r8,%r9
    2108:	cmp    %rsi,%r8
    210b:	je     21a8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x5d8>
    2111:	lea    0x1f00(%rdi,%r8,1),%rsi
    2119:	lea    (%r15,%r8,8),%r8
    211d:	shl    $0x5,%rsi
    2121:	add    %r12,%rsi
    2124:	vmovups 0x20(%rsi),%ymm19
    212b:	vmovups (%rsi),%ymm17
    2131:	vpsrld $0x10,%ymm19,%ymm18
    2138:	vpsrld $0x10,%ymm17,%ymm2
    213f:	vpaddd %ymm19,%ymm7,%ymm20
    2145:	vcmpeqps %ymm17,%ymm17,%k1
    214c:	vpandd %ymm6,%ymm18,%ymm21
    2152:	vpaddd %ymm17,%ymm7,%ymm17
    2158:	vpaddd %ymm21,%ymm20,%ymm20
    215e:	vpandd %ymm6,%ymm2,%ymm21
    2164:	vpor   %ymm5,%ymm2,%ymm2
    2168:	vpaddd %ymm21,%ymm17,%ymm17
    216e:	vpord  %ymm5,%ymm18,%ymm18
    2174:	vpsrld $0x10,%ymm17,%ymm2{%k1}
    217b:	vcmpeqps %ymm19,%ymm19,%k1
    2182:	vpsrld $0x10,%ymm20,%ymm18{%k1}
    2189:	vpermt2w %ymm18,%ymm9,%ymm2
    218f:	vmovdqu16 %ymm2,(%r14,%r8,2)
    2196:	test   $0x1,%r9b
    219a:	je     2342 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x772>
    21a0:	and    $0xfffffffffffffffe,%r9
    21a4:	lea    (%rax,%r9,8),%rax
    21a8:	vmovss (%rdx,%rax,4),%xmm2
    21ad:	lea    0x0(,%rax,4),%r9
    21b5:	add    %rax,%rax
    21b8:	lea    0x0(%r13,%rax,1),%r14
    21bd:	vmovd  %xmm2,%r8d
    21c2:	mov    %r8d,%esi
    21c5:	shr    $0x10,%esi
    21c8:	vucomiss %xmm2,%xmm2
    21cc:	jp     23e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x810>
    21d2:	and    $0x1,%esi
    21d5:	lea    0x7fff(%r8,%rsi,1),%esi
    21dd:	shr    $0x10,%esi
    21e0:	vmovss 0x4(%rdx,%r9,1),%xmm2
    21e7:	mov    %si,(%r14)
    21eb:	lea    0x2(%r13,%rax,1),%r14
    21f0:	vmovd  %xmm2,%r8d
    21f5:	mov    %r8d,%esi
    21f8:	shr    $0x10,%esi
    21fb:	vucomiss %xmm2,%xmm2
    21ff:	jp     23d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x800>
    2205:	and    $0x1,%esi
    2208:	lea    0x7fff(%r8,%rsi,1),%esi
    2210:	shr    $0x10,%esi
    2213:	vmovss 0x8(%rdx,%r9,1),%xmm2
    221a:	mov    %si,(%r14)
    221e:	lea    0x4(%r13,%rax,1),%r14
    2223:	vmovd  %xmm2,%r8d
    2228:	mov    %r8d,%esi
    222b:	shr    $0x10,%esi
    222e:	vucomiss %xmm2,%xmm2
    2232:	jp     23c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x7f0>
    2238:	and    $0x1,%esi
    223b:	lea    0x7fff(%r8,%rsi,1),%esi
    2243:	shr    $0x10,%esi
    2246:	vmovss 0xc(%rdx,%r9,1),%xmm2
    224d:	mov    %si,(%r14)
    2251:	lea    0x6(%r13,%rax,1),%r14
    2256:	vmovd  %xmm2,%r8d
    225b:	mov    %r8d,%esi
    225e:	shr    $0x10,%esi
    2261:	vucomiss %xmm2,%xmm2
    2265:	jp     23b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x7e0>
    226b:	and    $0x1,%esi
    226e:	lea    0x7fff(%r8,%rsi,1),%esi
    2276:	shr    $0x10,%esi
    2279:	vmovss 0x10(%rdx,%r9,1),%xmm2
    2280:	mov    %si,(%r14)
    2284:	lea    0x8(%r13,%rax,1),%r14
    2289:	vmovd  %xmm2,%r8d
    228e:	mov    %r8d,%esi
    2291:	shr    $0x10,%esi
    2294:	vucomiss %xmm2,%xmm2
    2298:	jp     23a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x7d0>
    229e:	and    $0x1,%esi
    22a1:	lea    0x7fff(%r8,%rsi,1),%esi
    22a9:	shr    $0x10,%esi
    22ac:	vmovss 0x14(%rdx,%r9,1),%xmm2
    22b3:	mov    %si,(%r14)
    22b7:	lea    0xa(%r13,%rax,1),%r14
    22bc:	vmovd  %xmm2,%r8d
    22c1:	mov    %r8d,%esi
    22c4:	shr    $0x10,%esi
    22c7:	vucomiss %xmm2,%xmm2
    22cb:	jp     2390 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x7c0>
    22d1:	and    $0x1,%esi
    22d4:	lea    0x7fff(%r8,%rsi,1),%esi
    22dc:	shr    $0x10,%esi
    22df:	vmovss 0x18(%rdx,%r9,1),%xmm2
    22e6:	mov    %si,(%r14)
    22ea:	lea    0xc(%r13,%rax,1),%r14
    22ef:	vmovd  %xmm2,%r8d
    22f4:	mov    %r8d,%esi
    22f7:	shr    $0x10,%esi
    22fa:	vucomiss %xmm2,%xmm2
    22fe:	jp     2388 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x7b8>
    2304:	and    $0x1,%esi
    2307:	lea    0x7fff(%r8,%rsi,1),%esi
    230f:	shr    $0x10,%esi
    2312:	vmovss 0x1c(%rdx,%r9,1),%xmm2
    2319:	mov    %si,(%r14)
    231d:	lea    0xe(%r13,%rax,1),%r8
    2322:	vmovd  %xmm2,%esi
    2326:	mov    %esi,%eax
    2328:	shr    $0x10,%eax
    232b:	vucomiss %xmm2,%xmm2
    232f:	jp     2380 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x7b0>
    2331:	and    $0x1,%eax
    2334:	lea    0x7fff(%rsi,%rax,1),%eax
    233b:	shr    $0x10,%eax
    233e:	mov    %ax,(%r8)
    2342:	mov    -0x30(%rsp),%rax
    2347:	add    $0x1,%r11
    234b:	add    %rax,%rdx
    234e:	mov    -0x38(%rsp),%rax
    2353:	add    %rax,%rdi
    2356:	vmovq  %xmm11,%rax
    235b:	add    %rax,%r10
    235e:	vmovq  %xmm15,%rax
    2363:	cmp    %rax,%r11
    2366:	jne    1ce8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x118>
    236c:	vzeroupper
    236f:	lea    -0x28(%rbp),%rsp
    2373:	pop    %rbx
    2374:	pop    %r12
    2376:	pop    %r13
    2378:	pop    %r14
    237a:	pop    %r15
    237c:	pop    %rbp
    237d:	ret
    237e:	xchg   %ax,%ax
    2380:	or     $0x40,%eax
    2383:	jmp    233e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x76e>
    2385:	nopl   (%rax)
    2388:	or     $0x40,%esi
    238b:	jmp    2312 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x742>
    2390:	or     $0x40,%esi
    2393:	jmp    22df <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x70f>
    2398:	nopl   0x0(%rax,%rax,1)
    23a0:	or     $0x40,%esi
    23a3:	jmp    22ac <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x6dc>
    23a8:	nopl   0x0(%rax,%rax,1)
    23b0:	or     $0x40,%esi
    23b3:	jmp    2279 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x6a9>
    23b8:	nopl   0x0(%rax,%rax,1)
    23c0:	or     $0x40,%esi
    23c3:	jmp    2246 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x676>
    23c8:	nopl   0x0(%rax,%rax,1)
    23d0:	or     $0x40,%esi
    23d3:	jmp    2213 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x643>
    23d8:	nopl   0x0(%rax,%rax,1)
    23e0:	or     $0x40,%esi
    23e3:	jmp    21e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x610>
    23e8:	nopl   0x0(%rax,%rax,1)
    23f0:	or     $0x40,%esi
    23f3:	jmp    1f4d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x37d>
    23f8:	nopl   0x0(%rax,%rax,1)
    2400:	or     $0x40,%esi
    2403:	jmp    1f1a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x34a>
    2408:	nopl   0x0(%rax,%rax,1)
    2410:	or     $0x40,%esi
    2413:	jmp    1ee7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x317>
    2418:	nopl   0x0(%rax,%rax,1)
    2420:	or     $0x40,%esi
    2423:	jmp    1eb4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x2e4>
    2428:	nopl   0x0(%rax,%rax,1)
    2430:	or     $0x40,%eax
    2433:	jmp    2016 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x446>
    2438:	nopl   0x0(%rax,%rax,1)
    2440:	or     $0x40,%esi
    2443:	jmp    1fe6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x416>
    2448:	nopl   0x0(%rax,%rax,1)
    2450:	or     $0x40,%esi
    2453:	jmp    1fb3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x3e3>
    2458:	nopl   0x0(%rax,%rax,1)
    2460:	or     $0x40,%esi
    2463:	jmp    1f80 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x3b0>
    2468:	vmovq  %xmm13,%rax
    246d:	mov    0x88(%rax),%r15
    2474:	mov    0x48(%rax),%r14
    2478:	imul   %r11,%r15
    247c:	lea    (%r14,%r15,2),%r13
    2480:	jmp    2044 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x474>
    2485:	xor    %r8d,%r8d
    2488:	xor    %eax,%eax
    248a:	jmp    20fd <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x52d>
    248f:	xor    %r14d,%r14d
    2492:	xor    %eax,%eax
    2494:	jmp    1dc3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)+0x1f3>
    2499:	nopl   0x0(%rax)

00000000000024a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)>:
    24a0:	push   %r15
    24a2:	mov    %rdx,%r8
    24a5:	mov    %rdi,%r9
    24a8:	push   %r14
    24aa:	push   %r13
    24ac:	push   %r12
    24ae:	mov    %rsi,%r12
    24b1:	push   %rbp
    24b2:	push   %rbx
    24b3:	mov    %rcx,%rbx
    24b6:	sub    $0xb8,%rsp
    24bd:	mov    0xa0(%rdi),%rsi
    24c4:	mov    %r12,0x89e00(%rcx)
    24cb:	mov    %r8,0x89e08(%rcx)
    24d2:	mov    %rsi,%rax
    24d5:	lea    0x1e(%rsi),%rdx
    24d9:	add    $0xf,%rax
    24dd:	cmovns %rax,%rdx
    24e1:	sar    $0x4,%rdx
    24e5:	mov    %rdx,0x98(%rsp)
    24ed:	test   $0xf,%sil
    24f1:	je     25af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x10f>
    24f7:	test   %rsi,%rsi
    24fa:	cmovns %rsi,%rax
    24fe:	sar    $0x4,%rax
    2502:	lea    (%rax,%rax,2),%r10
    2506:	mov    %r10,%rax
    2509:	shl    $0x7,%r10
    250d:	shl    $0x9,%rax
    2511:	lea    0x18000(%rcx,%rax,4),%rdx
    2519:	xor    %eax,%eax
    251b:	lea    0x8(%rdx),%rdi
    251f:	movq   $0x0,(%rdx)
    2526:	movq   $0x0,0x17f8(%rdx)
    2531:	and    $0xfffffffffffffff8,%rdi
    2535:	sub    %rdi,%rdx
    2538:	mov    %rdx,%rcx
    253b:	lea    0x65800(%rbx,%r10,4),%rdx
    2543:	add    $0x1800,%ecx
    2549:	shr    $0x3,%ecx
    254c:	rep stos %rax,%es:(%rdi)
    254f:	lea    0x8(%rdx),%rdi
    2553:	movq   $0x0,(%rdx)
    255a:	movq   $0x0,0x5f8(%rdx)
    2565:	and    $0xfffffffffffffff8,%rdi
    2569:	sub    %rdi,%rdx
    256c:	mov    %rdx,%rcx
    256f:	lea    0x68800(%rbx,%r10,4),%rdx
    2577:	add    $0x600,%ecx
    257d:	shr    $0x3,%ecx
    2580:	rep stos %rax,%es:(%rdi)
    2583:	lea    0x8(%rdx),%rdi
    2587:	movq   $0x0,(%rdx)
    258e:	movq   $0x0,0x5f8(%rdx)
    2599:	and    $0xfffffffffffffff8,%rdi
    259d:	sub    %rdi,%rdx
    25a0:	mov    %rdx,%rcx
    25a3:	add    $0x600,%ecx
    25a9:	shr    $0x3,%ecx
    25ac:	rep stos %rax,%es:(%rdi)
    25af:	mov    %r8,%rax
    25b2:	mov    %rsi,%rdx
    25b5:	vmovq  0x60(%r9),%xmm1
    25bb:	vmovq  0x10(%r9),%xmm0
    25c1:	sub    %r12,%rax
    25c4:	shr    $0x3f,%rdx
    25c8:	lea    0xf(%rax),%rdi
    25cc:	mov    %rax,0x20(%rsp)
    25d1:	add    %rsi,%rdx
    25d4:	mov    %rdi,%rcx
    25d7:	sar    %rdx
    25da:	sar    $0x3f,%rcx
    25de:	shr    $0x3c,%rcx
    25e2:	lea    (%rdi,%rcx,1),%rax
    25e6:	and    $0xf,%eax
    25e9:	sub    %rcx,%rax
    25ec:	sub    %rax,%rdi
    25ef:	mov    %rdi,0x28(%rsp)
    25f4:	test   %rdi,%rdi
    25f7:	jle    2cb8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x818>
    25fd:	cmp    $0x1,%rsi
    2601:	mov    $0x1,%eax
    2606:	mov    %rdi,%r15
    2609:	mov    %r12,%rbp
    260c:	cmovg  %rdx,%rax
    2610:	mov    %rsi,0x10(%rsp)
    2615:	vmovq  %r9,%xmm8
    261a:	mov    %r12,0xa0(%rsp)
    2622:	mov    %rax,%rdi
    2625:	mov    %rax,0x38(%rsp)
    262a:	shr    $0x4,%rax
    262e:	shl    $0x6,%rax
    2632:	mov    %r12,0xa8(%rsp)
    263a:	mov    %rax,0x40(%rsp)
    263f:	mov    %rdi,%rax
    2642:	and    $0xfffffffffffffff0,%rdi
    2646:	and    $0xf,%eax
    2649:	mov    %r8,0x30(%rsp)
    264e:	mov    %rax,0x90(%rsp)
    2656:	mov    %rdi,0x48(%rsp)
    265b:	xor    %edi,%edi
    265d:	nopl   (%rax)
    2660:	mov    %rdi,%r10
    2663:	mov    %rdi,%r12
    2666:	sar    $0x4,%r10
    266a:	and    $0xf,%r12d
    266e:	imul   %rdx,%r10
    2672:	mov    %r10,%rax
    2675:	shl    $0x4,%rax
    2679:	add    %r12,%rax
    267c:	shl    $0x2,%rax
    2680:	cmp    %rbp,0x30(%rsp)
    2685:	jle    2eb0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xa10>
    268b:	vmovq  %xmm1,%rsi
    2690:	imul   %rbp,%rsi
    2694:	cmpq   $0x1,0x10(%rsp)
    269a:	lea    (%rsi,%rsi,1),%rcx
    269e:	mov    %rcx,0x18(%rsp)
    26a3:	jle    2948 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x4a8>
    26a9:	cmpq   $0x1f,0x10(%rsp)
    26af:	jle    2f2a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xa8a>
    26b5:	mov    %rcx,%r8
    26b8:	vmovq  %xmm0,%rcx
    26bd:	mov    %rbp,0x50(%rsp)
    26c2:	lea    (%rbx,%rax,1),%r11
    26c6:	add    %r8,%rcx
    26c9:	mov    0x40(%rsp),%r8
    26ce:	mov    %rdi,0x58(%rsp)
    26d3:	vmovq  %rsi,%xmm7
    26d8:	mov    %r10,0x60(%rsp)
    26dd:	add    %rcx,%r8
    26e0:	mov    %r12,0x68(%rsp)
    26e5:	mov    %r8,0x8(%rsp)
    26ea:	mov    %rax,0x70(%rsp)
    26ef:	mov    %r15,0x78(%rsp)
    26f4:	mov    %rbx,0x80(%rsp)
    26fc:	mov    %rdx,0x88(%rsp)
    2704:	nopl   0x0(%rax)
    2708:	mov    0x18(%rcx),%r12d
    270c:	mov    0x14(%rcx),%r14d
    2710:	add    $0x400,%r11
    2717:	add    $0x40,%rcx
    271b:	mov    -0x30(%rcx),%r15d
    271f:	vmovd  -0x34(%rcx),%xmm5
    2724:	vmovd  -0x38(%rcx),%xmm12
    2729:	vmovd  -0x3c(%rcx),%xmm13
    272e:	mov    -0x4(%rcx),%r8d
    2732:	mov    -0x8(%rcx),%r9d
    2736:	mov    -0xc(%rcx),%r13d
    273a:	mov    -0x10(%rcx),%esi
    273d:	mov    -0x14(%rcx),%edx
    2740:	mov    -0x18(%rcx),%edi
    2743:	mov    -0x1c(%rcx),%r10d
    2747:	mov    -0x20(%rcx),%ebx
    274a:	mov    -0x24(%rcx),%ebp
    274d:	mov    -0x40(%rcx),%eax
    2750:	mov    %r15d,-0x300(%r11)
    2757:	vmovd  %xmm13,-0x3c0(%r11)
    2760:	mov    %eax,-0x400(%r11)
    2767:	vmovd  %xmm12,-0x380(%r11)
    2770:	vmovd  %xmm5,-0x340(%r11)
    2779:	mov    %r14d,-0x2c0(%r11)
    2780:	mov    %r12d,-0x280(%r11)
    2787:	mov    %ebp,-0x240(%r11)
    278e:	mov    %ebx,-0x200(%r11)
    2795:	mov    %r10d,-0x1c0(%r11)
    279c:	mov    %edi,-0x180(%r11)
    27a3:	mov    %edx,-0x140(%r11)
    27aa:	mov    %esi,-0x100(%r11)
    27b1:	mov    %r13d,-0xc0(%r11)
    27b8:	mov    %r9d,-0x80(%r11)
    27bc:	mov    %r8d,-0x40(%r11)
    27c0:	cmp    %rcx,0x8(%rsp)
    27c5:	jne    2708 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x268>
    27cb:	mov    0x50(%rsp),%rbp
    27d0:	mov    0x58(%rsp),%rdi
    27d5:	vmovq  %xmm7,%rsi
    27da:	cmpq   $0x0,0x90(%rsp)
    27e3:	mov    0x60(%rsp),%r10
    27e8:	mov    0x68(%rsp),%r12
    27ed:	mov    0x70(%rsp),%rax
    27f2:	mov    0x78(%rsp),%r15
    27f7:	mov    0x80(%rsp),%rbx
    27ff:	mov    0x88(%rsp),%rdx
    2807:	je     2948 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x4a8>
    280d:	mov    0x48(%rsp),%r11
    2812:	mov    %r11,%rcx
    2815:	mov    0x38(%rsp),%r13
    281a:	sub    %rcx,%r13
    281d:	lea    -0x1(%r13),%r9
    2821:	cmp    $0x6,%r9
    2825:	jbe    28b2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x412>
    282b:	lea    (%rsi,%rcx,2),%r9
    282f:	add    %r10,%rcx
    2832:	vmovq  %xmm0,%rsi
    2837:	shl    $0x4,%rcx
    283b:	lea    (%rsi,%r9,2),%r9
    283f:	add    %r12,%rcx
    2842:	mov    0x14(%r9),%r8d
    2846:	mov    0x1c(%r9),%r12d
    284a:	lea    (%rbx,%rcx,4),%r10
    284e:	mov    0x18(%r9),%ecx
    2852:	mov    0x10(%r9),%r14d
    2856:	mov    0xc(%r9),%esi
    285a:	vmovd  0x8(%r9),%xmm6
    2860:	vmovd  0x4(%r9),%xmm7
    2866:	mov    (%r9),%r9d
    2869:	mov    %ecx,0x180(%r10)
    2870:	mov    %r13,%rcx
    2873:	and    $0xfffffffffffffff8,%rcx
    2877:	mov    %esi,0xc0(%r10)
    287e:	add    %rcx,%r11
    2881:	and    $0x7,%r13d
    2885:	mov    %r9d,(%r10)
    2888:	mov    %r14d,0x100(%r10)
    288f:	mov    %r8d,0x140(%r10)
    2896:	mov    %r12d,0x1c0(%r10)
    289d:	vmovd  %xmm7,0x40(%r10)
    28a3:	vmovd  %xmm6,0x80(%r10)
    28ac:	je     2948 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x4a8>
    28b2:	mov    0x18(%rsp),%r14
    28b7:	vmovq  %xmm0,%rsi
    28bc:	mov    %r11,%rcx
    28bf:	add    %rbx,%rax
    28c2:	shl    $0x6,%rcx
    28c6:	add    %rsi,%r14
    28c9:	add    %rcx,%rax
    28cc:	lea    (%r14,%r11,4),%r10
    28d0:	mov    (%r10),%ecx
    28d3:	mov    %ecx,(%rax)
    28d5:	lea    0x1(%r11),%rcx
    28d9:	cmp    %rcx,%rdx
    28dc:	jle    2948 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x4a8>
    28de:	mov    0x4(%r10),%ecx
    28e2:	mov    %ecx,0x40(%rax)
    28e5:	lea    0x2(%r11),%rcx
    28e9:	cmp    %rcx,%rdx
    28ec:	jle    2948 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x4a8>
    28ee:	mov    0x8(%r10),%ecx
    28f2:	mov    %ecx,0x80(%rax)
    28f8:	lea    0x3(%r11),%rcx
    28fc:	cmp    %rcx,%rdx
    28ff:	jle    2948 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x4a8>
    2901:	mov    0xc(%r10),%ecx
    2905:	mov    %ecx,0xc0(%rax)
    290b:	lea    0x4(%r11),%rcx
    290f:	cmp    %rcx,%rdx
    2912:	jle    2948 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x4a8>
    2914:	mov    0x10(%r10),%ecx
    2918:	mov    %ecx,0x100(%rax)
    291e:	lea    0x5(%r11),%rcx
    2922:	cmp    %rcx,%rdx
    2925:	jle    2948 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x4a8>
    2927:	mov    0x14(%r10),%ecx
    292b:	add    $0x6,%r11
    292f:	mov    %ecx,0x140(%rax)
    2935:	cmp    %r11,%rdx
    2938:	jle    2948 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x4a8>
    293a:	mov    0x18(%r10),%ecx
    293e:	mov    %ecx,0x180(%rax)
    2944:	nopl   0x0(%rax)
    2948:	add    $0x1,%rdi
    294c:	add    $0x1,%rbp
    2950:	cmp    %r15,%rdi
    2953:	jne    2660 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x1c0>
    2959:	mov    0xa8(%rsp),%r12
    2961:	mov    0x38(%rsp),%r15
    2966:	vmovq  %xmm8,%r9
    296b:	lea    0xc000(%rbx),%rax
    2972:	mov    0xa0(%rsp),%r11
    297a:	vmovq  0x68(%r9),%xmm9
    2980:	vmovq  %rax,%xmm10
    2985:	mov    %r12,0x90(%rsp)
    298d:	vmovq  0x18(%r9),%xmm2
    2993:	and    $0xf,%r15d
    2997:	xor    %r9d,%r9d
    299a:	nopw   0x0(%rax,%rax,1)
    29a0:	mov    %r9,%r10
    29a3:	mov    %r9,%rbp
    29a6:	sar    $0x4,%r10
    29aa:	and    $0xf,%ebp
    29ad:	imul   %rdx,%r10
    29b1:	mov    %r10,%rcx
    29b4:	shl    $0x4,%rcx
    29b8:	lea    (%rcx,%rbp,1),%rdi
    29bc:	shl    $0x2,%rdi
    29c0:	cmp    %r11,0x30(%rsp)
    29c5:	jle    2ee0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xa40>
    29cb:	vmovq  %xmm9,%r8
    29d0:	imul   %r11,%r8
    29d4:	cmpq   $0x1,0x10(%rsp)
    29da:	lea    (%r8,%r8,1),%rax
    29de:	mov    %rax,0x18(%rsp)
    29e3:	jle    2c90 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7f0>
    29e9:	cmpq   $0x1f,0x10(%rsp)
    29ef:	jle    2f34 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xa94>
    29f5:	mov    %rax,%rsi
    29f8:	vmovq  %xmm2,%rax
    29fd:	mov    %r10,0x50(%rsp)
    2a02:	lea    0x3000(%rbp,%rcx,1),%rcx
    2a0a:	add    %rsi,%rax
    2a0d:	mov    0x40(%rsp),%rsi
    2a12:	mov    %rbp,0x58(%rsp)
    2a17:	lea    (%rbx,%rcx,4),%rcx
    2a1b:	mov    %rdi,0x60(%rsp)
    2a20:	vmovq  %r8,%xmm7
    2a25:	add    %rax,%rsi
    2a28:	mov    %r9,0x68(%rsp)
    2a2d:	mov    %rsi,0x8(%rsp)
    2a32:	mov    %r11,0x70(%rsp)
    2a37:	mov    %rbx,0x78(%rsp)
    2a3c:	mov    %rdx,0x80(%rsp)
    2a44:	mov    %r15,0x88(%rsp)
    2a4c:	nopl   0x0(%rax)
    2a50:	mov    0x18(%rax),%ebp
    2a53:	mov    0x14(%rax),%r14d
    2a57:	add    $0x400,%rcx
    2a5e:	add    $0x40,%rax
    2a62:	mov    -0x30(%rax),%r15d
    2a66:	vmovd  -0x34(%rax),%xmm4
    2a6b:	vmovd  -0x38(%rax),%xmm14
    2a70:	vmovd  -0x3c(%rax),%xmm15
    2a75:	mov    -0x4(%rax),%esi
    2a78:	mov    -0x8(%rax),%r12d
    2a7c:	mov    -0xc(%rax),%r13d
    2a80:	mov    -0x10(%rax),%r8d
    2a84:	mov    -0x14(%rax),%edi
    2a87:	mov    -0x18(%rax),%r9d
    2a8b:	mov    -0x1c(%rax),%r10d
    2a8f:	mov    -0x20(%rax),%r11d
    2a93:	mov    -0x24(%rax),%ebx
    2a96:	mov    -0x40(%rax),%edx
    2a99:	mov    %r15d,-0x300(%rcx)
    2aa0:	vmovd  %xmm15,-0x3c0(%rcx)
    2aa8:	mov    %edx,-0x400(%rcx)
    2aae:	vmovd  %xmm14,-0x380(%rcx)
    2ab6:	vmovd  %xmm4,-0x340(%rcx)
    2abe:	mov    %r14d,-0x2c0(%rcx)
    2ac5:	mov    %ebp,-0x280(%rcx)
    2acb:	mov    %ebx,-0x240(%rcx)
    2ad1:	mov    %r11d,-0x200(%rcx)
    2ad8:	mov    %r10d,-0x1c0(%rcx)
    2adf:	mov    %r9d,-0x180(%rcx)
    2ae6:	mov    %edi,-0x140(%rcx)
    2aec:	mov    %r8d,-0x100(%rcx)
    2af3:	mov    %r13d,-0xc0(%rcx)
    2afa:	mov    %r12d,-0x80(%rcx)
    2afe:	mov    %esi,-0x40(%rcx)
    2b01:	cmp    %rax,0x8(%rsp)
    2b06:	jne    2a50 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x5b0>
    2b0c:	mov    0x50(%rsp),%r10
    2b11:	mov    0x58(%rsp),%rbp
    2b16:	vmovq  %xmm7,%r8
    2b1b:	mov    0x88(%rsp),%r15
    2b23:	mov    0x60(%rsp),%rdi
    2b28:	mov    0x68(%rsp),%r9
    2b2d:	mov    0x70(%rsp),%r11
    2b32:	mov    0x78(%rsp),%rbx
    2b37:	mov    0x80(%rsp),%rdx
    2b3f:	test   %r15,%r15
    2b42:	je     2c90 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7f0>
    2b48:	mov    0x48(%rsp),%rax
    2b4d:	mov    %rax,%rsi
    2b50:	mov    0x38(%rsp),%rcx
    2b55:	sub    %rsi,%rcx
    2b58:	lea    -0x1(%rcx),%r14
    2b5c:	cmp    $0x6,%r14
    2b60:	jbe    2bef <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x74f>
    2b66:	lea    0x300(%rsi,%r10,1),%r10
    2b6e:	lea    (%r8,%rsi,2),%r14
    2b72:	vmovq  %xmm2,%r8
    2b77:	shl    $0x4,%r10
    2b7b:	lea    (%r8,%r14,2),%r14
    2b7f:	add    %rbp,%r10
    2b82:	mov    0x18(%r14),%r13d
    2b86:	mov    0x14(%r14),%r8d
    2b8a:	lea    (%rbx,%r10,4),%rbp
    2b8e:	mov    0x1c(%r14),%r10d
    2b92:	mov    0x10(%r14),%r12d
    2b96:	mov    0xc(%r14),%esi
    2b9a:	vmovd  0x8(%r14),%xmm8
    2ba0:	vmovd  0x4(%r14),%xmm11
    2ba6:	mov    (%r14),%r14d
    2ba9:	mov    %r10d,0x1c0(%rbp)
    2bb0:	mov    %rcx,%r10
    2bb3:	and    $0xfffffffffffffff8,%r10
    2bb7:	mov    %esi,0xc0(%rbp)
    2bbd:	add    %r10,%rax
    2bc0:	and    $0x7,%ecx
    2bc3:	mov    %r14d,0x0(%rbp)
    2bc7:	mov    %r12d,0x100(%rbp)
    2bce:	mov    %r8d,0x140(%rbp)
    2bd5:	mov    %r13d,0x180(%rbp)
    2bdc:	vmovd  %xmm11,0x40(%rbp)
    2be1:	vmovd  %xmm8,0x80(%rbp)
    2be9:	je     2c90 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7f0>
    2bef:	vmovq  %xmm10,%rsi
    2bf4:	mov    %rax,%r10
    2bf7:	lea    (%rsi,%rdi,1),%rcx
    2bfb:	vmovq  %xmm2,%rsi
    2c00:	shl    $0x6,%r10
    2c04:	lea    (%rsi,%rax,4),%rdi
    2c08:	mov    0x18(%rsp),%rsi
    2c0d:	add    %r10,%rcx
    2c10:	add    %rsi,%rdi
    2c13:	mov    (%rdi),%r10d
    2c16:	mov    %r10d,(%rcx)
    2c19:	lea    0x1(%rax),%r10
    2c1d:	cmp    %r10,%rdx
    2c20:	jle    2c90 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7f0>
    2c22:	mov    0x4(%rdi),%r10d
    2c26:	mov    %r10d,0x40(%rcx)
    2c2a:	lea    0x2(%rax),%r10
    2c2e:	cmp    %r10,%rdx
    2c31:	jle    2c90 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7f0>
    2c33:	mov    0x8(%rdi),%r10d
    2c37:	mov    %r10d,0x80(%rcx)
    2c3e:	lea    0x3(%rax),%r10
    2c42:	cmp    %rdx,%r10
    2c45:	jge    2c90 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7f0>
    2c47:	mov    0xc(%rdi),%r10d
    2c4b:	mov    %r10d,0xc0(%rcx)
    2c52:	lea    0x4(%rax),%r10
    2c56:	cmp    %r10,%rdx
    2c59:	jle    2c90 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7f0>
    2c5b:	mov    0x10(%rdi),%r10d
    2c5f:	mov    %r10d,0x100(%rcx)
    2c66:	lea    0x5(%rax),%r10
    2c6a:	cmp    %r10,%rdx
    2c6d:	jle    2c90 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7f0>
    2c6f:	mov    0x14(%rdi),%r10d
    2c73:	add    $0x6,%rax
    2c77:	mov    %r10d,0x140(%rcx)
    2c7e:	cmp    %rax,%rdx
    2c81:	jle    2c90 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7f0>
    2c83:	mov    0x18(%rdi),%eax
    2c86:	mov    %eax,0x180(%rcx)
    2c8c:	nopl   0x0(%rax)
    2c90:	mov    0x28(%rsp),%rax
    2c95:	add    $0x1,%r9
    2c99:	add    $0x1,%r11
    2c9d:	cmp    %rax,%r9
    2ca0:	jne    29a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x500>
    2ca6:	mov    0x10(%rsp),%rsi
    2cab:	mov    0x90(%rsp),%r12
    2cb3:	mov    0x30(%rsp),%r8
    2cb8:	cmpq   $0x0,0x20(%rsp)
    2cbe:	lea    0x18000(%rbx),%r13
    2cc5:	jle    2e28 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x988>
    2ccb:	vmovq  %xmm1,%rax
    2cd0:	lea    (%rax,%rax,1),%rdi
    2cd4:	test   %rsi,%rsi
    2cd7:	jle    2e28 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x988>
    2cdd:	imul   %r12,%rax
    2ce1:	vmovq  %xmm0,%rdx
    2ce6:	mov    %rbx,0x10(%rsp)
    2ceb:	xor    %r9d,%r9d
    2cee:	mov    %r13,%rbx
    2cf1:	lea    0x1(%r12),%r14
    2cf6:	vmovq  %rdi,%xmm6
    2cfb:	mov    %rsi,%r13
    2cfe:	lea    (%rdx,%rax,2),%rax
    2d02:	nopw   0x0(%rax,%rax,1)
    2d08:	mov    %r9,%r12
    2d0b:	vmovq  %xmm6,%rsi
    2d10:	mov    %r9,0x8(%rsp)
    2d15:	xor    %edx,%edx
    2d17:	sar    %r12
    2d1a:	lea    (%rsi,%rax,1),%r11
    2d1e:	shl    $0x4,%r12
    2d22:	mov    %r11,%rcx
    2d25:	mov    %r11,%rbp
    2d28:	mov    %r12,%rsi
    2d2b:	jmp    2da3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x903>
    2d2d:	nopl   (%rax)
    2d30:	vpmovzxwd (%rcx),%xmm0
    2d35:	movzwl 0x8(%rcx),%r11d
    2d3a:	vmovd  %r9d,%xmm3
    2d3f:	movzwl 0xc(%rcx),%r9d
    2d44:	vpinsrd $0x1,%r12d,%xmm3,%xmm2
    2d4a:	vpslld $0x10,%xmm0,%xmm0
    2d4f:	vpor   %xmm1,%xmm0,%xmm0
    2d53:	shl    $0x10,%r9d
    2d57:	vmovdqu %xmm0,(%r10)
    2d5c:	vmovd  %r11d,%xmm0
    2d61:	or     %r15d,%r9d
    2d64:	movzwl 0xa(%rcx),%r11d
    2d69:	mov    %r9d,0x18(%r10)
    2d6d:	movzwl 0xe(%rcx),%r9d
    2d72:	vpinsrd $0x1,%r11d,%xmm0,%xmm0
    2d78:	vpslld $0x10,%xmm0,%xmm0
    2d7d:	shl    $0x10,%r9d
    2d81:	vpor   %xmm2,%xmm0,%xmm0
    2d85:	or     %r9d,%edi
    2d88:	vmovq  %xmm0,0x10(%r10)
    2d8e:	add    $0x8,%rdx
    2d92:	mov    %edi,0x1c(%r10)
    2d96:	add    $0x10,%rax
    2d9a:	add    $0x10,%rcx
    2d9e:	cmp    %rdx,%r13
    2da1:	jle    2e00 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x960>
    2da3:	mov    %rdx,%rdi
    2da6:	mov    %rdx,%r9
    2da9:	movzwl 0xa(%rax),%r12d
    2dae:	movzwl 0xc(%rax),%r15d
    2db3:	sar    $0x4,%rdi
    2db7:	and    $0xf,%r9d
    2dbb:	vpmovzxwd (%rax),%xmm1
    2dc0:	lea    (%rdi,%rdi,2),%rdi
    2dc4:	add    %rsi,%r9
    2dc7:	shl    $0x9,%rdi
    2dcb:	add    %r9,%rdi
    2dce:	movzwl 0x8(%rax),%r9d
    2dd3:	lea    (%rbx,%rdi,4),%r10
    2dd7:	movzwl 0xe(%rax),%edi
    2ddb:	cmp    %r14,%r8
    2dde:	jg     2d30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x890>
    2de4:	mov    %r9d,0x10(%r10)
    2de8:	mov    %r12d,0x14(%r10)
    2dec:	mov    %r15d,0x18(%r10)
    2df0:	vmovdqu %xmm1,(%r10)
    2df5:	jmp    2d8e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x8ee>
    2df7:	nopw   0x0(%rax,%rax,1)
    2e00:	mov    0x8(%rsp),%r9
    2e05:	mov    0x20(%rsp),%rsi
    2e0a:	vmovq  %xmm6,%rax
    2e0f:	add    $0x2,%r14
    2e13:	add    %rbp,%rax
    2e16:	add    $0x2,%r9
    2e1a:	cmp    %rsi,%r9
    2e1d:	jl     2d08 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x868>
    2e23:	mov    0x10(%rsp),%rbx
    2e28:	movabs $0x2aaaaaaaaaaaaaab,%rax
    2e32:	mov    0x20(%rsp),%rcx
    2e37:	add    $0x5,%rcx
    2e3b:	imul   %rcx
    2e3e:	mov    0x98(%rsp),%rax
    2e46:	sar    $0x3f,%rcx
    2e4a:	sub    %rcx,%rdx
    2e4d:	imul   %rax,%rdx
    2e51:	lea    (%rdx,%rdx,2),%rbp
    2e55:	mov    %rbp,%rax
    2e58:	shl    $0x5,%rax
    2e5c:	test   %rdx,%rdx
    2e5f:	jle    2f18 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xa78>
    2e65:	shl    $0x7,%rbp
    2e69:	test   %rax,%rax
    2e6c:	mov    $0x4,%eax
    2e71:	cmovle %rax,%rbp
    2e75:	lea    0x24000(%rbx),%rdi
    2e7c:	xor    %esi,%esi
    2e7e:	mov    %rbp,%rdx
    2e81:	call   2e86 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x9e6>
    2e86:	add    $0xb8,%rsp
    2e8d:	lea    0x3e000(%rbx),%rdi
    2e94:	xor    %esi,%esi
    2e96:	pop    %rbx
    2e97:	mov    %rbp,%rdx
    2e9a:	pop    %rbp
    2e9b:	pop    %r12
    2e9d:	pop    %r13
    2e9f:	pop    %r14
    2ea1:	pop    %r15
    2ea3:	jmp    2ea8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xa08>
    2ea8:	nopl   0x0(%rax,%rax,1)
    2eb0:	add    %rbx,%rax
    2eb3:	xor    %ecx,%ecx
    2eb5:	cmpq   $0x1,0x10(%rsp)
    2ebb:	jle    2948 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x4a8>
    2ec1:	nopl   0x0(%rax)
    2ec8:	add    $0x1,%rcx
    2ecc:	movl   $0x0,(%rax)
    2ed2:	add    $0x40,%rax
    2ed6:	cmp    %rcx,%rdx
    2ed9:	jg     2ec8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xa28>
    2edb:	jmp    2948 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x4a8>
    2ee0:	xor    %eax,%eax
    2ee2:	cmpq   $0x1,0x10(%rsp)
    2ee8:	lea    0xc000(%rbx,%rdi,1),%rcx
    2ef0:	jle    2c90 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7f0>
    2ef6:	cs nopw 0x0(%rax,%rax,1)
    2f00:	add    $0x1,%rax
    2f04:	movl   $0x0,(%rcx)
    2f0a:	add    $0x40,%rcx
    2f0e:	cmp    %rax,%rdx
    2f11:	jg     2f00 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0xa60>
    2f13:	jmp    2c90 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x7f0>
    2f18:	add    $0xb8,%rsp
    2f1f:	pop    %rbx
    2f20:	pop    %rbp
    2f21:	pop    %r12
    2f23:	pop    %r13
    2f25:	pop    %r14
    2f27:	pop    %r15
    2f29:	ret
    2f2a:	xor    %ecx,%ecx
    2f2c:	xor    %r11d,%r11d
    2f2f:	jmp    2815 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x375>
    2f34:	xor    %esi,%esi
    2f36:	xor    %eax,%eax
    2f38:	jmp    2b50 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)+0x6b0>
    2f3d:	nopl   (%rax)

0000000000002f40 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)>:
    2f40:	lea    0x8(%rsp),%r10
    2f45:	and    $0xffffffffffffffc0,%rsp
    2f49:	mov    %rdx,%r8
    2f4c:	movabs $0x2aaaaaaaaaaaaaab,%rax
    2f56:	push   -0x8(%r10)
    2f5a:	sub    %rsi,%r8
    2f5d:	push   %rbp
    2f5e:	mov    %rsp,%rbp
    2f61:	push   %r15
    2f63:	push   %r14
    2f65:	push   %r13
    2f67:	push   %r12
    2f69:	mov    %rdx,%r12
    2f6c:	push   %r10
    2f6e:	push   %rbx
    2f6f:	sub    $0x280,%rsp
    2f76:	mov    %rdi,-0x250(%rbp)
    2f7d:	mov    %rcx,%rdi
    2f80:	mov    %rcx,-0x210(%rbp)
    2f87:	lea    0x5(%r8),%rcx
    2f8b:	imul   %rcx
    2f8e:	sar    $0x3f,%rcx
    2f92:	mov    %rsi,-0x258(%rbp)
    2f99:	sub    %rcx,%rdx
    2f9c:	mov    -0x250(%rbp),%rcx
    2fa3:	lea    (%rdx,%rdx,2),%rax
    2fa7:	mov    %rdx,-0x270(%rbp)
    2fae:	mov    0xa0(%rcx),%rbx
    2fb5:	add    %rax,%rax
    2fb8:	mov    %rax,-0x1c8(%rbp)
    2fbf:	mov    0x89e08(%rdi),%rax
    2fc6:	sub    0x89e00(%rdi),%rax
    2fcd:	mov    %rbx,%rdx
    2fd0:	mov    %rax,-0x240(%rbp)
    2fd7:	mov    %rbx,%rax
    2fda:	shr    $0x3f,%rax
    2fde:	add    %rbx,%rax
    2fe1:	sar    %rax
    2fe4:	add    $0xf,%rdx
    2fe8:	mov    %rax,-0x260(%rbp)
    2fef:	lea    0x1e(%rbx),%rax
    2ff3:	cmovns %rdx,%rax
    2ff7:	mov    0x8(%rcx),%rdx
    2ffb:	sar    $0x4,%rax
    2fff:	mov    %rax,-0x248(%rbp)
    3006:	lea    0x65800(%rdi),%rax
    300d:	mov    %rax,-0x218(%rbp)
    3014:	lea    0x58000(%rdi),%rax
    301b:	mov    %rax,-0x230(%rbp)
    3022:	mov    0x58(%rcx),%rax
    3026:	lea    0x68800(%rdi),%rcx
    302d:	add    $0x5ec00,%rdi
    3034:	mov    %rcx,-0x220(%rbp)
    303b:	mov    %rdi,-0x228(%rbp)
    3042:	test   %r8,%r8
    3045:	jle    4478 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1538>
    304b:	lea    (%rax,%rax,1),%rcx
    304f:	test   %rbx,%rbx
    3052:	jle    43ec <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x14ac>
    3058:	mov    %rsi,%rdi
    305b:	lea    0x1(%rsi),%r14
    305f:	mov    %r8,-0x1d0(%rbp)
    3066:	xor    %r9d,%r9d
    3069:	lea    0x0(,%rax,4),%rsi
    3071:	imul   %rdi,%rax
    3075:	xor    %edi,%edi
    3077:	vmovq  %rsi,%xmm1
    307c:	mov    %rdi,%r10
    307f:	add    %rax,%rax
    3082:	lea    (%rdx,%rax,1),%r13
    3086:	add    %rcx,%rax
    3089:	add    %rdx,%rax
    308c:	mov    %r13,%rsi
    308f:	mov    %rax,-0x1b8(%rbp)
    3096:	mov    %r10,%r11
    3099:	lea    0x16000(%r9),%rdi
    30a0:	mov    %rsi,%rax
    30a3:	xor    %edx,%edx
    30a5:	sar    %r11
    30a8:	mov    %r10,-0x1d8(%rbp)
    30af:	mov    -0x1b8(%rbp),%rcx
    30b6:	vmovq  %rdi,%xmm4
    30bb:	mov    %rsi,-0x1c0(%rbp)
    30c2:	shl    $0x4,%r11
    30c6:	jmp    3178 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x238>
    30cb:	nopl   0x0(%rax,%rax,1)
    30d0:	vmovd  %esi,%xmm5
    30d4:	movzwl 0xc(%rcx),%esi
    30d8:	vpmovzxwd (%rcx),%xmm0
    30dd:	movzwl 0x8(%rcx),%edi
    30e1:	vpinsrd $0x1,%r13d,%xmm5,%xmm3
    30e7:	shl    $0x10,%esi
    30ea:	vpslld $0x10,%xmm0,%xmm0
    30ef:	or     %r10d,%esi
    30f2:	vpor   %xmm2,%xmm0,%xmm0
    30f6:	mov    %esi,0x18(%r15)
    30fa:	movzwl 0xe(%rcx),%esi
    30fe:	vmovdqu %xmm0,(%r15)
    3103:	vmovd  %edi,%xmm0
    3107:	movzwl 0xa(%rcx),%edi
    310b:	shl    $0x10,%esi
    310e:	or     %r8d,%esi
    3111:	vpinsrd $0x1,%edi,%xmm0,%xmm0
    3117:	vmovq  %xmm4,%rdi
    311c:	mov    %esi,0x1c(%r15)
    3120:	mov    %rdx,%rsi
    3123:	vpslld $0x10,%xmm0,%xmm0
    3128:	sar    %rsi
    312b:	vpor   %xmm3,%xmm0,%xmm0
    312f:	add    %rdi,%rsi
    3132:	mov    -0x210(%rbp),%rdi
    3139:	vmovq  %xmm0,0x10(%r15)
    313f:	lea    (%rdi,%rsi,4),%rsi
    3143:	mov    -0x1b8(%rbp),%rdi
    314a:	vmovdqu (%rdi,%rdx,2),%xmm0
    314f:	mov    -0x1c0(%rbp),%rdi
    3156:	vmovdqu (%rdi,%rdx,2),%xmm6
    315b:	vmovdqu %xmm0,0x240(%rsi)
    3163:	vmovdqu %xmm6,(%rsi)
    3167:	add    $0x8,%rdx
    316b:	add    $0x10,%rax
    316f:	add    $0x10,%rcx
    3173:	cmp    %rdx,%rbx
    3176:	jle    31f4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x2b4>
    3178:	mov    %rdx,%rsi
    317b:	mov    %rdx,%r8
    317e:	movzwl 0xa(%rax),%r13d
    3183:	movzwl 0xc(%rax),%r10d
    3188:	sar    $0x4,%rsi
    318c:	and    $0xf,%r8d
    3190:	mov    -0x218(%rbp),%r15
    3197:	vpmovzxwd (%rax),%xmm2
    319c:	lea    (%rsi,%rsi,2),%rsi
    31a0:	add    %r11,%r8
    31a3:	shl    $0x7,%rsi
    31a7:	add    %r8,%rsi
    31aa:	movzwl 0xe(%rax),%r8d
    31af:	lea    (%r15,%rsi,4),%r15
    31b3:	movzwl 0x8(%rax),%esi
    31b7:	cmp    %r14,%r12
    31ba:	jg     30d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x190>
    31c0:	mov    %esi,0x10(%r15)
    31c4:	mov    %rdx,%rsi
    31c7:	vmovdqu (%rax),%xmm7
    31cb:	mov    %r13d,0x14(%r15)
    31cf:	sar    %rsi
    31d2:	mov    %r10d,0x18(%r15)
    31d6:	add    %r9,%rsi
    31d9:	mov    %r8d,0x1c(%r15)
    31dd:	vmovdqu %xmm2,(%r15)
    31e2:	mov    -0x230(%rbp),%r15
    31e9:	vmovdqu %xmm7,(%r15,%rsi,4)
    31ef:	jmp    3167 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x227>
    31f4:	mov    -0x1d8(%rbp),%r10
    31fb:	mov    -0x1c0(%rbp),%rsi
    3202:	add    $0x2,%r14
    3206:	vmovq  %xmm1,%rax
    320b:	add    $0x120,%r9
    3212:	add    %rax,-0x1b8(%rbp)
    3219:	add    $0x2,%r10
    321d:	add    %rax,%rsi
    3220:	cmp    %r10,-0x1d0(%rbp)
    3227:	jg     3096 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x156>
    322d:	mov    -0x1d0(%rbp),%r8
    3234:	mov    -0x1c8(%rbp),%rax
    323b:	cmp    %rax,%r8
    323e:	jge    43fc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x14bc>
    3244:	cmp    $0x1,%rbx
    3248:	je     43fc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x14bc>
    324e:	lea    0x0(,%r8,8),%r14
    3256:	mov    -0x210(%rbp),%rdi
    325d:	mov    %rbx,-0x1c0(%rbp)
    3264:	mov    %r8,%r15
    3267:	lea    (%r14,%r8,1),%rax
    326b:	shl    $0x6,%rax
    326f:	cmp    $0x1,%rbx
    3273:	mov    %r8,%rbx
    3276:	lea    0x58000(%rdi,%rax,1),%rcx
    327e:	mov    -0x260(%rbp),%rax
    3285:	lea    0x0(,%rax,4),%rsi
    328d:	mov    $0x4,%eax
    3292:	cmovg  %rsi,%rax
    3296:	mov    %rsi,%r13
    3299:	mov    %rax,-0x1b8(%rbp)
    32a0:	mov    -0x1b8(%rbp),%rdx
    32a7:	mov    %rcx,%rdi
    32aa:	xor    %esi,%esi
    32ac:	add    $0x1,%rbx
    32b0:	call   32b5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x375>
    32b5:	mov    %rax,%rcx
    32b8:	add    $0x240,%rcx
    32bf:	cmp    %rbx,-0x1c8(%rbp)
    32c6:	jg     32a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x360>
    32c8:	mov    -0x250(%rbp),%rdi
    32cf:	mov    -0x1c0(%rbp),%rbx
    32d6:	mov    %r15,%r8
    32d9:	mov    %r13,%rsi
    32dc:	mov    0x50(%rdi),%rax
    32e0:	mov    (%rdi),%rdx
    32e3:	test   %r15,%r15
    32e6:	jle    44a8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1568>
    32ec:	lea    (%rax,%rax,1),%rcx
    32f0:	test   %rbx,%rbx
    32f3:	jle    3584 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x644>
    32f9:	mov    -0x258(%rbp),%rdi
    3300:	lea    0x0(,%rax,4),%rsi
    3308:	mov    %r8,-0x1d0(%rbp)
    330f:	xor    %r9d,%r9d
    3312:	vmovq  %rsi,%xmm7
    3317:	imul   %rdi,%rax
    331b:	lea    0x1(%rdi),%r14
    331f:	xor    %edi,%edi
    3321:	mov    %rdi,%r8
    3324:	add    %rax,%rax
    3327:	lea    (%rdx,%rax,1),%r13
    332b:	add    %rcx,%rax
    332e:	add    %rdx,%rax
    3331:	mov    %r13,%rsi
    3334:	mov    %rax,-0x1b8(%rbp)
    333b:	mov    %r8,%r11
    333e:	lea    0x17b00(%r9),%rdi
    3345:	mov    %rsi,%rax
    3348:	xor    %edx,%edx
    334a:	sar    %r11
    334d:	mov    %rsi,-0x1c0(%rbp)
    3354:	mov    -0x1b8(%rbp),%rcx
    335b:	vmovq  %rdi,%xmm4
    3360:	mov    %r8,-0x1d8(%rbp)
    3367:	shl    $0x4,%r11
    336b:	jmp    3418 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4d8>
    3370:	vmovd  %esi,%xmm6
    3374:	movzwl 0xc(%rcx),%esi
    3378:	vpmovzxwd (%rcx),%xmm1
    337d:	movzwl 0x8(%rcx),%edi
    3381:	vpinsrd $0x1,%r13d,%xmm6,%xmm2
    3387:	shl    $0x10,%esi
    338a:	vpslld $0x10,%xmm1,%xmm1
    338f:	or     %r10d,%esi
    3392:	vpor   %xmm3,%xmm1,%xmm1
    3396:	mov    %esi,0x18(%r15)
    339a:	movzwl 0xe(%rcx),%esi
    339e:	vmovdqu %xmm1,(%r15)
    33a3:	vmovd  %edi,%xmm1
    33a7:	movzwl 0xa(%rcx),%edi
    33ab:	shl    $0x10,%esi
    33ae:	or     %r8d,%esi
    33b1:	vpinsrd $0x1,%edi,%xmm1,%xmm1
    33b7:	vmovq  %xmm4,%rdi
    33bc:	mov    %esi,0x1c(%r15)
    33c0:	mov    %rdx,%rsi
    33c3:	vpslld $0x10,%xmm1,%xmm1
    33c8:	sar    %rsi
    33cb:	vpor   %xmm2,%xmm1,%xmm1
    33cf:	add    %rdi,%rsi
    33d2:	mov    -0x210(%rbp),%rdi
    33d9:	vmovq  %xmm1,0x10(%r15)
    33df:	lea    (%rdi,%rsi,4),%rsi
    33e3:	mov    -0x1b8(%rbp),%rdi
    33ea:	vmovdqu (%rdi,%rdx,2),%xmm0
    33ef:	mov    -0x1c0(%rbp),%rdi
    33f6:	vmovdqu (%rdi,%rdx,2),%xmm6
    33fb:	vmovdqu %xmm0,0x240(%rsi)
    3403:	vmovdqu %xmm6,(%rsi)
    3407:	add    $0x8,%rdx
    340b:	add    $0x10,%rax
    340f:	add    $0x10,%rcx
    3413:	cmp    %rdx,%rbx
    3416:	jle    3493 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x553>
    3418:	mov    %rdx,%r8
    341b:	mov    %rdx,%rsi
    341e:	movzwl 0xa(%rax),%r13d
    3423:	movzwl 0xc(%rax),%r10d
    3428:	sar    $0x4,%r8
    342c:	and    $0xf,%esi
    342f:	mov    -0x220(%rbp),%r15
    3436:	vpmovzxwd (%rax),%xmm3
    343b:	lea    (%r8,%r8,2),%r8
    343f:	add    %r11,%rsi
    3442:	shl    $0x7,%r8
    3446:	add    %r8,%rsi
    3449:	movzwl 0xe(%rax),%r8d
    344e:	lea    (%r15,%rsi,4),%r15
    3452:	movzwl 0x8(%rax),%esi
    3456:	cmp    %r14,%r12
    3459:	jg     3370 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x430>
    345f:	mov    %esi,0x10(%r15)
    3463:	mov    %rdx,%rsi
    3466:	vmovdqu (%rax),%xmm5
    346a:	mov    %r13d,0x14(%r15)
    346e:	sar    %rsi
    3471:	mov    %r10d,0x18(%r15)
    3475:	add    %r9,%rsi
    3478:	mov    %r8d,0x1c(%r15)
    347c:	vmovdqu %xmm3,(%r15)
    3481:	mov    -0x228(%rbp),%r15
    3488:	vmovdqu %xmm5,(%r15,%rsi,4)
    348e:	jmp    3407 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x4c7>
    3493:	mov    -0x1c0(%rbp),%rsi
    349a:	mov    -0x1d8(%rbp),%r8
    34a1:	add    $0x2,%r14
    34a5:	vmovq  %xmm7,%rax
    34aa:	add    $0x120,%r9
    34b1:	add    %rax,-0x1b8(%rbp)
    34b8:	add    $0x2,%r8
    34bc:	add    %rax,%rsi
    34bf:	cmp    %r8,-0x1d0(%rbp)
    34c6:	jg     333b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x3fb>
    34cc:	mov    -0x1d0(%rbp),%r8
    34d3:	mov    -0x1c8(%rbp),%rax
    34da:	cmp    %rax,%r8
    34dd:	jge    3563 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x623>
    34e3:	cmp    $0x1,%rbx
    34e7:	jle    3563 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x623>
    34e9:	mov    -0x260(%rbp),%rax
    34f0:	lea    0x0(,%r8,8),%r14
    34f8:	lea    0x0(,%rax,4),%rsi
    3500:	mov    -0x210(%rbp),%rdi
    3507:	lea    (%r14,%r8,1),%rax
    350b:	mov    %r8,%r14
    350e:	shl    $0x6,%rax
    3512:	lea    0x5ec00(%rdi,%rax,1),%rcx
    351a:	mov    -0x1c8(%rbp),%rax
    3521:	mov    -0x228(%rbp),%rdi
    3528:	lea    (%rax,%rax,8),%rax
    352c:	shl    $0x6,%rax
    3530:	cmp    $0x1,%rbx
    3534:	lea    (%rdi,%rax,1),%r13
    3538:	mov    $0x4,%eax
    353d:	cmovg  %rsi,%rax
    3541:	mov    %rax,%rbx
    3544:	mov    %rcx,%rdi
    3547:	mov    %rbx,%rdx
    354a:	xor    %esi,%esi
    354c:	call   3551 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x611>
    3551:	mov    %rax,%rcx
    3554:	add    $0x240,%rcx
    355b:	cmp    %rcx,%r13
    355e:	jne    3544 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x604>
    3560:	mov    %r14,%r8
    3563:	cmpq   $0x0,-0x1c8(%rbp)
    356b:	jle    3726 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7e6>
    3571:	test   %r8,%r8
    3574:	jg     3594 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x654>
    3576:	xor    %eax,%eax
    3578:	lea    -0xf0(%rbp),%rdi
    357f:	jmp    3606 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x6c6>
    3584:	mov    -0x1c8(%rbp),%rax
    358b:	cmp    %rax,%r8
    358e:	jge    44c8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1588>
    3594:	mov    -0x1c8(%rbp),%rax
    359b:	lea    -0x1b0(%rbp),%rcx
    35a2:	lea    -0xf0(%rbp),%rdi
    35a9:	cmp    %rax,%r8
    35ac:	cmovle %r8,%rax
    35b0:	mov    %rax,%r9
    35b3:	mov    -0x258(%rbp),%rax
    35ba:	lea    0x0(,%rax,4),%rdx
    35c2:	mov    -0x250(%rbp),%rax
    35c9:	mov    0xb0(%rax),%rsi
    35d0:	add    %rdx,%rsi
    35d3:	add    0xb8(%rax),%rdx
    35da:	xor    %eax,%eax
    35dc:	vmovss (%rdx,%rax,4),%xmm0
    35e1:	vmovss (%rsi,%rax,4),%xmm1
    35e6:	vmovss %xmm0,(%rdi,%rax,4)
    35eb:	vmovss %xmm1,(%rcx,%rax,4)
    35f0:	add    $0x1,%rax
    35f4:	cmp    %r9,%rax
    35f7:	jl     35dc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x69c>
    35f9:	cmp    %rax,-0x1c8(%rbp)
    3600:	jle    3726 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7e6>
    3606:	mov    -0x1c8(%rbp),%rbx
    360d:	mov    $0x1,%ecx
    3612:	mov    %rbx,%r11
    3615:	sub    %rax,%r11
    3618:	cmp    %rax,%rbx
    361b:	lea    -0x1(%r11),%rdx
    361f:	cmovg  %r11,%rcx
    3623:	cmp    $0xe,%rdx
    3627:	jbe    44e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x15a0>
    362d:	cmp    %rax,%rbx
    3630:	jle    44e0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x15a0>
    3636:	vbroadcastss 0x0(%rip),%zmm0        # 3640 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x700>
    3640:	mov    %rcx,%rdx
    3643:	lea    0x0(,%rax,4),%r9
    364b:	lea    -0x1b0(%rbp,%r9,1),%rsi
    3653:	shr    $0x4,%rdx
    3657:	vmovups %zmm0,(%rsi)
    365d:	cmp    $0x1,%rdx
    3661:	je     3677 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x737>
    3663:	vmovups %zmm0,0x40(%rsi)
    366a:	cmp    $0x2,%rdx
    366e:	je     3677 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x737>
    3670:	vmovups %zmm0,0x80(%rsi)
    3677:	mov    %rcx,%rsi
    367a:	and    $0xfffffffffffffff0,%rsi
    367e:	lea    (%rsi,%rax,1),%rdx
    3682:	test   $0xf,%cl
    3685:	je     36f3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7b3>
    3687:	sub    %rsi,%rcx
    368a:	mov    %rcx,%r10
    368d:	lea    -0x1(%rcx),%rcx
    3691:	cmp    $0x6,%rcx
    3695:	jbe    36bc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x77c>
    3697:	vbroadcastss 0x0(%rip),%ymm0        # 36a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x760>
    36a0:	mov    %r10,%rcx
    36a3:	add    %rax,%rsi
    36a6:	and    $0xfffffffffffffff8,%rcx
    36aa:	vmovups %ymm0,-0x1b0(%rbp,%rsi,4)
    36b3:	add    %rcx,%rdx
    36b6:	and    $0x7,%r10d
    36ba:	je     36f3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7b3>
    36bc:	vmovss 0x0(%rip),%xmm0        # 36c4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x784>
    36c4:	mov    -0x1c8(%rbp),%rbx
    36cb:	lea    0x1(%rdx),%rcx
    36cf:	vmovss %xmm0,-0x1b0(%rbp,%rdx,4)
    36d8:	cmp    %rcx,%rbx
    36db:	jle    36f3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7b3>
    36dd:	vmovss %xmm0,-0x1b0(%rbp,%rcx,4)
    36e6:	lea    0x2(%rdx),%rcx
    36ea:	cmp    %rcx,%rbx
    36ed:	jg     440f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x14cf>
    36f3:	cmp    %rax,-0x1c8(%rbp)
    36fa:	mov    %r8,-0x1b8(%rbp)
    3701:	lea    0x0(,%r11,4),%rdx
    3709:	mov    $0x4,%eax
    370e:	cmovle %rax,%rdx
    3712:	add    %r9,%rdi
    3715:	xor    %esi,%esi
    3717:	vzeroupper
    371a:	call   371f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7df>
    371f:	mov    -0x1b8(%rbp),%r8
    3726:	mov    -0x210(%rbp),%rax
    372d:	add    $0x7f000,%rax
    3733:	cmpq   $0x0,-0x240(%rbp)
    373b:	mov    %rax,-0x1d8(%rbp)
    3742:	jle    42bf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x137f>
    3748:	mov    -0x260(%rbp),%rax
    374f:	mov    -0x210(%rbp),%r13
    3756:	mov    %r8,-0x2a8(%rbp)
    375d:	xor    %r15d,%r15d
    3760:	mov    -0x240(%rbp),%rbx
    3767:	mov    %r12,-0x2b0(%rbp)
    376e:	mov    %rax,%rdi
    3771:	shl    $0x8,%rax
    3775:	mov    %r13,-0x288(%rbp)
    377c:	vmovss 0x0(%rip),%xmm29        # 3786 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x846>
    3786:	mov    %rbx,-0x290(%rbp)
    378d:	shl    $0x4,%rdi
    3791:	lea    0x6b800(%r13),%rbx
    3798:	vmovss 0x0(%rip),%xmm31        # 37a2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x862>
    37a2:	mov    %rax,-0x2a0(%rbp)
    37a9:	mov    %r13,%rax
    37ac:	vmovdqa64 0x0(%rip),%zmm30        # 37b6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x876>
    37b6:	mov    %rdi,-0x278(%rbp)
    37bd:	add    $0x75400,%rax
    37c3:	mov    %rbx,-0x1e8(%rbp)
    37ca:	mov    %rbx,-0x280(%rbp)
    37d1:	mov    %rbx,-0x268(%rbp)
    37d8:	mov    %rax,-0x1f8(%rbp)
    37df:	mov    %r15,%rax
    37e2:	mov    -0x290(%rbp),%rbx
    37e9:	mov    %rax,-0x1d0(%rbp)
    37f0:	mov    %rax,%rdi
    37f3:	mov    %rax,-0x1b8(%rbp)
    37fa:	add    $0x40,%rax
    37fe:	cmp    $0x3f,%rbx
    3802:	jg     3e75 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf35>
    3808:	mov    %rbx,%rdx
    380b:	lea    0x1e(%rbx),%r15
    380f:	mov    -0x240(%rbp),%r14
    3816:	add    $0xf,%rdx
    381a:	cmovns %rdx,%r15
    381e:	lea    0x1f(%rbx),%rdx
    3822:	mov    %rdx,%rsi
    3825:	sar    $0x3f,%rsi
    3829:	sar    $0x4,%r15
    382d:	shr    $0x3b,%rsi
    3831:	lea    (%rdx,%rsi,1),%rcx
    3835:	and    $0x1f,%ecx
    3838:	sub    %rsi,%rcx
    383b:	sub    %rcx,%rdx
    383e:	lea    (%rdx,%rdi,1),%rbx
    3842:	sub    $0x8,%rsp
    3846:	mov    %rax,-0x1c0(%rbp)
    384d:	mov    %r15,%r8
    3850:	push   -0x268(%rbp)
    3856:	mov    -0x288(%rbp),%r12
    385d:	mov    -0x260(%rbp),%r9
    3864:	mov    -0x278(%rbp),%rcx
    386b:	mov    -0x270(%rbp),%rsi
    3872:	mov    %r12,%rdx
    3875:	mov    -0x230(%rbp),%rdi
    387c:	call   0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]>
    3881:	mov    -0x268(%rbp),%rax
    3888:	lea    0xc000(%r12),%rdx
    3890:	mov    %r15,%r8
    3893:	lea    0x9c00(%rax),%rcx
    389a:	mov    %rcx,(%rsp)
    389e:	mov    -0x278(%rbp),%rcx
    38a5:	mov    -0x270(%rbp),%rsi
    38ac:	mov    -0x260(%rbp),%r9
    38b3:	mov    -0x228(%rbp),%rdi
    38ba:	call   0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<144l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]>
    38bf:	mov    -0x250(%rbp),%rax
    38c6:	cmpq   $0x0,-0x1c8(%rbp)
    38ce:	pop    %rcx
    38cf:	pop    %rsi
    38d0:	vmulss 0xa8(%rax),%xmm29,%xmm9
    38d7:	mov    -0x1c0(%rbp),%rax
    38de:	vbroadcastss %xmm9,%zmm9
    38e4:	jle    3e38 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xef8>
    38ea:	mov    %rbx,%r15
    38ed:	lea    -0x1b0(%rbp),%r11
    38f4:	xor    %r9d,%r9d
    38f7:	xor    %ecx,%ecx
    38f9:	sub    %r14,%r15
    38fc:	mov    -0x1b8(%rbp),%rsi
    3903:	vmovq  %r11,%xmm15
    3908:	lea    -0xf0(%rbp),%r11
    390f:	mov    %r15,%rdx
    3912:	lea    -0x1(%r15),%rdi
    3916:	mov    %r11,-0x238(%rbp)
    391d:	vbroadcastss 0x0(%rip),%ymm17        # 3927 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x9e7>
    3927:	and    $0xfffffffffffffff0,%rdx
    392b:	mov    %rdi,-0x1e0(%rbp)
    3932:	mov    %r15,%rdi
    3935:	shl    $0x2,%rsi
    3939:	mov    %rdx,-0x200(%rbp)
    3940:	add    %r14,%rdx
    3943:	shr    $0x4,%rdi
    3947:	vbroadcastss 0x0(%rip),%zmm14        # 3951 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xa11>
    3951:	mov    %rax,-0x298(%rbp)
    3958:	shl    $0x6,%rdi
    395c:	vxorps %xmm16,%xmm16,%xmm16
    3962:	vmovdqa64 %xmm15,%xmm18
    3968:	mov    %r9,-0x1b8(%rbp)
    396f:	mov    %rdx,-0x208(%rbp)
    3976:	mov    -0x1e8(%rbp),%rdx
    397d:	mov    %rcx,-0x1c0(%rbp)
    3984:	mov    %rsi,%rcx
    3987:	nopw   0x0(%rax,%rax,1)
    3990:	mov    -0x1b8(%rbp),%rax
    3997:	mov    -0x238(%rbp),%rsi
    399e:	vmovq  %xmm18,%r9
    39a4:	mov    %r15,%r12
    39a7:	mov    %rcx,-0x1f0(%rbp)
    39ae:	and    $0xf,%r12d
    39b2:	lea    0x9c00(%rdx),%r10
    39b9:	vxorps %xmm0,%xmm0,%xmm0
    39bd:	vbroadcastss (%r9,%rax,4),%zmm12
    39c4:	vbroadcastss 0x4(%r9,%rax,4),%zmm10
    39cc:	mov    %r12,%r9
    39cf:	vbroadcastss (%rsi,%rax,4),%zmm11
    39d6:	vbroadcastss 0x4(%rsi,%rax,4),%zmm13
    39de:	xor    %esi,%esi
    39e0:	mov    -0x1c0(%rbp),%rax
    39e7:	lea    (%r14,%rax,2),%r8
    39eb:	mov    %r8,%r12
    39ee:	cmp    %rbx,%r14
    39f1:	jge    3b4e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc0e>
    39f7:	cmpq   $0xe,-0x1e0(%rbp)
    39ff:	jbe    3e6a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf2a>
    3a05:	mov    -0x1e8(%rbp),%rax
    3a0c:	lea    0x0(,%r12,4),%rcx
    3a14:	lea    (%rax,%rcx,1),%r8
    3a18:	mov    -0x1f8(%rbp),%rax
    3a1f:	add    %rax,%rcx
    3a22:	xor    %eax,%eax
    3a24:	nopl   0x0(%rax)
    3a28:	vmovups %zmm14,(%r8,%rax,1)
    3a2f:	vmovups %zmm0,(%rcx,%rax,1)
    3a36:	add    $0x40,%rax
    3a3a:	cmp    %rdi,%rax
    3a3d:	jne    3a28 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xae8>
    3a3f:	test   %r9,%r9
    3a42:	je     3b4e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc0e>
    3a48:	mov    -0x200(%rbp),%r11
    3a4f:	mov    -0x208(%rbp),%rax
    3a56:	mov    %r15,%r8
    3a59:	sub    %r11,%r8
    3a5c:	lea    -0x1(%r8),%rcx
    3a60:	cmp    $0x6,%rcx
    3a64:	jbe    3a95 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb55>
    3a66:	lea    0x1ae00(%r11,%r12,1),%rcx
    3a6e:	vmovups %ymm17,0x0(%r13,%rcx,4)
    3a76:	vmovups %ymm16,0x9c00(%r13,%rcx,4)
    3a81:	mov    %r8,%rcx
    3a84:	and    $0xfffffffffffffff8,%rcx
    3a88:	add    %rcx,%rax
    3a8b:	and    $0x7,%r8d
    3a8f:	je     3b4e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc0e>
    3a95:	lea    (%rsi,%rax,1),%rcx
    3a99:	vmovss %xmm31,(%rdx,%rcx,4)
    3aa0:	movl   $0x0,(%r10,%rcx,4)
    3aa8:	lea    0x1(%rax),%rcx
    3aac:	cmp    %rcx,%rbx
    3aaf:	jle    3b4e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc0e>
    3ab5:	add    %rsi,%rcx
    3ab8:	vmovss %xmm31,(%rdx,%rcx,4)
    3abf:	movl   $0x0,(%r10,%rcx,4)
    3ac7:	lea    0x2(%rax),%rcx
    3acb:	cmp    %rbx,%rcx
    3ace:	jge    3b4e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc0e>
    3ad0:	add    %rsi,%rcx
    3ad3:	vmovss %xmm31,(%rdx,%rcx,4)
    3ada:	movl   $0x0,(%r10,%rcx,4)
    3ae2:	lea    0x3(%rax),%rcx
    3ae6:	cmp    %rcx,%rbx
    3ae9:	jle    3b4e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc0e>
    3aeb:	add    %rsi,%rcx
    3aee:	vmovss %xmm31,(%rdx,%rcx,4)
    3af5:	movl   $0x0,(%r10,%rcx,4)
    3afd:	lea    0x4(%rax),%rcx
    3b01:	cmp    %rcx,%rbx
    3b04:	jle    3b4e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc0e>
    3b06:	add    %rsi,%rcx
    3b09:	vmovss %xmm31,(%rdx,%rcx,4)
    3b10:	movl   $0x0,(%r10,%rcx,4)
    3b18:	lea    0x5(%rax),%rcx
    3b1c:	cmp    %rbx,%rcx
    3b1f:	jge    3b4e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc0e>
    3b21:	add    %rsi,%rcx
    3b24:	add    $0x6,%rax
    3b28:	vmovss %xmm31,(%rdx,%rcx,4)
    3b2f:	movl   $0x0,(%r10,%rcx,4)
    3b37:	cmp    %rbx,%rax
    3b3a:	jge    3b4e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc0e>
    3b3c:	add    %rsi,%rax
    3b3f:	vmovss %xmm31,(%rdx,%rax,4)
    3b46:	movl   $0x0,(%r10,%rax,4)
    3b4e:	add    $0xd0,%r12
    3b55:	cmp    $0xd0,%rsi
    3b5c:	je     3b70 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc30>
    3b5e:	mov    $0xd0,%esi
    3b63:	jmp    39ee <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xaae>
    3b68:	nopl   0x0(%rax,%rax,1)
    3b70:	mov    -0x1f0(%rbp),%rcx
    3b77:	cmp    %rbx,-0x1d0(%rbp)
    3b7e:	jge    3e03 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xec3>
    3b84:	mov    -0x1c0(%rbp),%r8
    3b8b:	lea    (%rcx,%rdx,1),%rsi
    3b8f:	mov    %rdx,%r9
    3b92:	vxorps %xmm1,%xmm1,%xmm1
    3b96:	lea    0x9c00(%rcx,%rdx,1),%rax
    3b9e:	mov    -0x1d0(%rbp),%r12
    3ba5:	vbroadcastss 0x0(%rip),%zmm8        # 3baf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc6f>
    3baf:	mov    %r13,-0x1f0(%rbp)
    3bb6:	lea    0x68(%r8),%r10
    3bba:	mov    %rdi,%r13
    3bbd:	mov    %rcx,%rdi
    3bc0:	vbroadcastss 0x0(%rip),%zmm7        # 3bca <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc8a>
    3bca:	vbroadcastss 0x0(%rip),%zmm6        # 3bd4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xc94>
    3bd4:	mov    %r10,%r11
    3bd7:	mov    %r8,%rcx
    3bda:	vbroadcastss 0x0(%rip),%zmm5        # 3be4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xca4>
    3be4:	vbroadcastss 0x0(%rip),%zmm4        # 3bee <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xcae>
    3bee:	mov    -0x1d8(%rbp),%rdx
    3bf5:	vbroadcastss 0x0(%rip),%zmm3        # 3bff <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xcbf>
    3bff:	vbroadcastss 0x0(%rip),%zmm2        # 3c09 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xcc9>
    3c09:	nopl   0x0(%rax)
    3c10:	vmovaps %zmm9,%zmm0
    3c16:	vfmadd132ps (%rsi),%zmm12,%zmm0
    3c1c:	mov    %r12,%r8
    3c1f:	add    $0x20,%r12
    3c23:	vmovaps %zmm7,%zmm19
    3c29:	vmovaps %zmm7,%zmm21
    3c2f:	sar    %r8
    3c32:	sub    $0xffffffffffffff80,%rsi
    3c36:	vmovaps %zmm7,%zmm23
    3c3c:	vmovaps %zmm9,%zmm26
    3c42:	lea    (%r8,%rcx,1),%r10
    3c46:	add    %r11,%r8
    3c49:	vfmadd132ps 0x300(%rsi),%zmm10,%zmm26
    3c50:	sub    $0xffffffffffffff80,%rax
    3c54:	vmaxps %zmm0,%zmm8,%zmm0
    3c5a:	vrndscaleps $0x0,%zmm0,%zmm20
    3c61:	vmaxps %zmm26,%zmm8,%zmm26
    3c67:	vrndscaleps $0x0,%zmm26,%zmm25
    3c6e:	vsubps %zmm20,%zmm0,%zmm0
    3c74:	vfmadd132ps %zmm0,%zmm6,%zmm19
    3c7a:	vsubps %zmm25,%zmm26,%zmm26
    3c80:	vfmadd132ps %zmm0,%zmm5,%zmm19
    3c86:	vfmadd132ps %zmm0,%zmm4,%zmm19
    3c8c:	vfmadd132ps %zmm0,%zmm3,%zmm19
    3c92:	vfmadd132ps %zmm0,%zmm2,%zmm19
    3c98:	vmovaps %zmm9,%zmm0
    3c9e:	vfmadd132ps 0x2c0(%rsi),%zmm10,%zmm0
    3ca5:	vscalefps %zmm20,%zmm19,%zmm19
    3cab:	vaddps -0x80(%rax),%zmm11,%zmm20
    3cb2:	vmaxps %zmm0,%zmm8,%zmm0
    3cb8:	vrndscaleps $0x0,%zmm0,%zmm22
    3cbf:	vfmadd132ps %zmm19,%zmm1,%zmm20
    3cc5:	vsubps %zmm22,%zmm0,%zmm0
    3ccb:	vfmadd132ps %zmm0,%zmm6,%zmm21
    3cd1:	vfmadd132ps %zmm0,%zmm5,%zmm21
    3cd7:	vfmadd132ps %zmm0,%zmm4,%zmm21
    3cdd:	vfmadd132ps %zmm0,%zmm3,%zmm21
    3ce3:	vfmadd132ps %zmm0,%zmm2,%zmm21
    3ce9:	vmovaps %zmm9,%zmm0
    3cef:	vfmadd132ps -0x40(%rsi),%zmm12,%zmm0
    3cf6:	vscalefps %zmm22,%zmm21,%zmm21
    3cfc:	vaddps 0x2c0(%rax),%zmm13,%zmm22
    3d03:	vmaxps %zmm0,%zmm8,%zmm0
    3d09:	vrndscaleps $0x0,%zmm0,%zmm24
    3d10:	vfmadd132ps %zmm21,%zmm1,%zmm22
    3d16:	vcvtne2ps2bf16 %zmm19,%zmm21,%zmm21
    3d1c:	vsubps %zmm24,%zmm0,%zmm0
    3d22:	vcvtne2ps2bf16 %zmm20,%zmm22,%zmm19
    3d28:	vfmadd132ps %zmm0,%zmm6,%zmm23
    3d2e:	vpermw %zmm21,%zmm30,%zmm21
    3d34:	vpermw %zmm19,%zmm30,%zmm19
    3d3a:	vfmadd132ps %zmm0,%zmm5,%zmm23
    3d40:	vfmadd132ps %zmm0,%zmm4,%zmm23
    3d46:	vfmadd132ps %zmm0,%zmm3,%zmm23
    3d4c:	vfmadd132ps %zmm0,%zmm2,%zmm23
    3d52:	vmovaps %zmm7,%zmm0
    3d58:	vfmadd132ps %zmm26,%zmm6,%zmm0
    3d5e:	vscalefps %zmm24,%zmm23,%zmm23
    3d64:	vaddps -0x40(%rax),%zmm11,%zmm24
    3d6b:	vfmadd132ps %zmm26,%zmm5,%zmm0
    3d71:	vfmadd132ps %zmm26,%zmm4,%zmm0
    3d77:	vfmadd132ps %zmm23,%zmm1,%zmm24
    3d7d:	vfmadd132ps %zmm26,%zmm3,%zmm0
    3d83:	vfmadd132ps %zmm26,%zmm2,%zmm0
    3d89:	vscalefps %zmm25,%zmm0,%zmm0
    3d8f:	vaddps 0x300(%rax),%zmm13,%zmm25
    3d96:	vmovdqu64 %zmm21,-0x80(%rsi)
    3d9d:	vmovdqu64 %zmm19,-0x80(%rax)
    3da4:	vfmadd132ps %zmm0,%zmm1,%zmm25
    3daa:	vcvtne2ps2bf16 %zmm23,%zmm0,%zmm0
    3db0:	vpermw %zmm0,%zmm30,%zmm0
    3db6:	vmovdqu64 %zmm0,-0x40(%rsi)
    3dbd:	vcvtne2ps2bf16 %zmm24,%zmm25,%zmm0
    3dc3:	vcvtne2ps2bf16 %zmm20,%zmm24,%zmm24
    3dc9:	vcvtne2ps2bf16 %zmm22,%zmm25,%zmm25
    3dcf:	vpermw %zmm0,%zmm30,%zmm0
    3dd5:	vmovdqu64 %zmm0,-0x40(%rax)
    3ddc:	vmovdqu64 %zmm24,(%rdx,%r10,4)
    3de3:	vmovdqu64 %zmm25,(%rdx,%r8,4)
    3dea:	cmp    %rbx,%r12
    3ded:	jl     3c10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xcd0>
    3df3:	mov    %rdi,%rcx
    3df6:	mov    %r13,%rdi
    3df9:	mov    -0x1f0(%rbp),%r13
    3e00:	mov    %r9,%rdx
    3e03:	addq   $0x2,-0x1b8(%rbp)
    3e0b:	add    $0x680,%rdx
    3e12:	mov    -0x1b8(%rbp),%rax
    3e19:	addq   $0xd0,-0x1c0(%rbp)
    3e24:	cmp    %rax,-0x1c8(%rbp)
    3e2b:	jg     3990 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xa50>
    3e31:	mov    -0x298(%rbp),%rax
    3e38:	mov    -0x2a0(%rbp),%rdi
    3e3f:	subq   $0x40,-0x290(%rbp)
    3e47:	add    %rdi,-0x288(%rbp)
    3e4e:	addq   $0x100,-0x268(%rbp)
    3e59:	cmp    %rax,-0x240(%rbp)
    3e60:	jle    3e86 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xf46>
    3e62:	vzeroupper
    3e65:	jmp    37e2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x8a2>
    3e6a:	mov    %r14,%rax
    3e6d:	xor    %r11d,%r11d
    3e70:	jmp    3a56 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0xb16>
    3e75:	mov    %rax,%rbx
    3e78:	mov    %rax,%r14
    3e7b:	mov    $0x4,%r15d
    3e81:	jmp    3842 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x902>
    3e86:	mov    -0x240(%rbp),%rax
    3e8d:	mov    -0x2a8(%rbp),%r8
    3e94:	xor    %r14d,%r14d
    3e97:	mov    -0x2b0(%rbp),%r12
    3e9e:	mov    -0x250(%rbp),%r15
    3ea5:	mov    %r14,%rdi
    3ea8:	lea    0x5(%rax),%rdx
    3eac:	movabs $0xaaaaaaaaaaaaaaab,%rax
    3eb6:	mul    %rdx
    3eb9:	mov    %r12,%r14
    3ebc:	shr    $0x2,%rdx
    3ec0:	lea    (%rdx,%rdx,1),%rcx
    3ec4:	lea    0x2f(%rcx),%rax
    3ec8:	cqto
    3eca:	idiv   %rcx
    3ecd:	lea    0x1(%r8),%rdx
    3ed1:	mov    %rax,-0x1c8(%rbp)
    3ed8:	mov    %rdx,%rax
    3edb:	shr    $0x3f,%rax
    3edf:	add    %rdx,%rax
    3ee2:	sar    %rax
    3ee5:	mov    %rax,%r13
    3ee8:	mov    -0x248(%rbp),%rax
    3eef:	mov    %r13,-0x1d0(%rbp)
    3ef6:	mov    %rax,%rbx
    3ef9:	lea    (%rax,%rax,2),%rax
    3efd:	shl    $0x4,%rbx
    3f01:	shl    $0x7,%rax
    3f05:	mov    %rbx,-0x1b8(%rbp)
    3f0c:	mov    %rax,-0x1c0(%rbp)
    3f13:	mov    -0x210(%rbp),%rax
    3f1a:	lea    0x3e000(%rax),%r8
    3f21:	xor    %eax,%eax
    3f23:	mov    %rax,%r13
    3f26:	vzeroupper
    3f29:	mov    -0x1c8(%rbp),%rax
    3f30:	mov    %r8,%rbx
    3f33:	lea    (%rax,%rdi,1),%r12
    3f37:	cmp    %rdi,%r12
    3f3a:	jle    407c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x113c>
    3f40:	mov    -0x258(%rbp),%rax
    3f47:	mov    0x90(%r15),%r8
    3f4e:	lea    (%r14,%rdi,1),%rsi
    3f52:	lea    (%rax,%rdi,1),%r11
    3f56:	jmp    3f75 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1035>
    3f58:	nopl   0x0(%rax,%rax,1)
    3f60:	add    $0x1,%rdi
    3f64:	add    $0x1,%rsi
    3f68:	add    $0x1,%r11
    3f6c:	cmp    %rdi,%r12
    3f6f:	je     4017 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x10d7>
    3f75:	cmp    %r8,%rsi
    3f78:	jge    3f80 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1040>
    3f7a:	cmp    $0x2f,%rdi
    3f7e:	jle    3fc2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1082>
    3f80:	cmp    %r11,%r14
    3f83:	jle    3f60 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1020>
    3f85:	mov    0xa0(%r15),%rcx
    3f8c:	test   %rcx,%rcx
    3f8f:	jle    3f60 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1020>
    3f91:	mov    0xc8(%r15),%rdx
    3f98:	mov    0xc0(%r15),%rax
    3f9f:	imul   %r11,%rdx
    3fa3:	lea    (%rax,%rdx,4),%rdx
    3fa7:	xor    %eax,%eax
    3fa9:	nopl   0x0(%rax)
    3fb0:	add    $0x10,%rax
    3fb4:	prefetcht1 (%rdx)
    3fb7:	add    $0x40,%rdx
    3fbb:	cmp    %rax,%rcx
    3fbe:	jg     3fb0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1070>
    3fc0:	jmp    3f60 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1020>
    3fc2:	mov    0xa0(%r15),%rcx
    3fc9:	test   %rcx,%rcx
    3fcc:	jle    3f60 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1020>
    3fce:	mov    0x58(%r15),%rdx
    3fd2:	mov    0x8(%r15),%rax
    3fd6:	mov    (%r15),%r10
    3fd9:	imul   %rsi,%rdx
    3fdd:	lea    (%rax,%rdx,2),%r9
    3fe1:	xor    %eax,%eax
    3fe3:	nopl   0x0(%rax,%rax,1)
    3fe8:	mov    0x50(%r15),%rdx
    3fec:	prefetcht1 (%r9)
    3ff0:	add    $0x40,%r9
    3ff4:	imul   %rsi,%rdx
    3ff8:	add    %rax,%rdx
    3ffb:	add    $0x20,%rax
    3fff:	prefetcht1 (%r10,%rdx,2)
    4004:	cmp    %rcx,%rax
    4007:	jl     3fe8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x10a8>
    4009:	cmp    %r11,%r14
    400c:	jle    3f60 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1020>
    4012:	jmp    3f91 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1051>
    4017:	mov    -0x1b8(%rbp),%r9
    401e:	mov    -0x1d0(%rbp),%rcx
    4025:	mov    %rbx,%r8
    4028:	add    $0x6,%r13
    402c:	mov    -0x248(%rbp),%rdx
    4033:	mov    -0x220(%rbp),%rsi
    403a:	mov    -0x280(%rbp),%rdi
    4041:	call   8a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]>
    4046:	cmp    %r13,-0x240(%rbp)
    404d:	jle    43da <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x149a>
    4053:	mov    -0x1c0(%rbp),%rax
    405a:	mov    %r12,%rdi
    405d:	addq   $0x18,-0x280(%rbp)
    4065:	add    %rax,%rbx
    4068:	mov    -0x1c8(%rbp),%rax
    406f:	lea    (%rax,%rdi,1),%r12
    4073:	cmp    %rdi,%r12
    4076:	jg     3f40 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1000>
    407c:	mov    %r13,-0x1e0(%rbp)
    4083:	mov    -0x1d0(%rbp),%r13
    408a:	mov    %r14,%r12
    408d:	mov    %rdi,%r14
    4090:	mov    -0x1b8(%rbp),%r9
    4097:	mov    -0x248(%rbp),%rdx
    409e:	mov    %rbx,%r8
    40a1:	mov    -0x220(%rbp),%rsi
    40a8:	mov    -0x280(%rbp),%rdi
    40af:	mov    %r13,%rcx
    40b2:	call   8a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]>
    40b7:	mov    -0x1e0(%rbp),%rax
    40be:	lea    0x6(%rax),%rbx
    40c2:	cmp    %rbx,-0x240(%rbp)
    40c9:	jle    4145 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1205>
    40cb:	mov    -0x248(%rbp),%r8
    40d2:	mov    -0x210(%rbp),%rdi
    40d9:	mov    %r12,-0x1d0(%rbp)
    40e0:	imul   %rbx,%r8
    40e4:	lea    0x6b818(%rdi,%rax,4),%rax
    40ec:	mov    %rax,%r12
    40ef:	add    $0xf80,%r8
    40f6:	shl    $0x6,%r8
    40fa:	add    %rdi,%r8
    40fd:	mov    %r8,%r15
    4100:	mov    -0x1b8(%rbp),%r9
    4107:	mov    %r15,%r8
    410a:	mov    %r12,%rdi
    410d:	mov    %r13,%rcx
    4110:	mov    -0x248(%rbp),%rdx
    4117:	mov    -0x220(%rbp),%rsi
    411e:	add    $0x6,%rbx
    4122:	add    $0x18,%r12
    4126:	call   8a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]>
    412b:	mov    -0x1c0(%rbp),%rax
    4132:	add    %rax,%r15
    4135:	cmp    %rbx,-0x240(%rbp)
    413c:	jg     4100 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x11c0>
    413e:	mov    -0x1d0(%rbp),%r12
    4145:	mov    %r14,%rbx
    4148:	mov    -0x210(%rbp),%rax
    414f:	mov    -0x1f8(%rbp),%r15
    4156:	xor    %r14d,%r14d
    4159:	mov    %r13,-0x1e0(%rbp)
    4160:	add    $0x24000,%rax
    4166:	mov    %r15,%r13
    4169:	mov    %r14,%r15
    416c:	mov    %r12,%r14
    416f:	mov    %rax,-0x1d0(%rbp)
    4176:	mov    -0x250(%rbp),%r12
    417d:	mov    -0x1c8(%rbp),%rax
    4184:	lea    (%rax,%rbx,1),%r11
    4188:	cmp    %rbx,%r11
    418b:	jle    4212 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x12d2>
    4191:	mov    -0x258(%rbp),%rax
    4198:	mov    0x90(%r12),%rdi
    41a0:	lea    (%r14,%rbx,1),%rsi
    41a4:	lea    (%rax,%rbx,1),%r10
    41a8:	mov    %rdi,%rax
    41ab:	jmp    41c5 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1285>
    41ad:	nopl   (%rax)
    41b0:	add    $0x1,%rbx
    41b4:	add    $0x1,%rsi
    41b8:	add    $0x1,%r10
    41bc:	cmp    %r11,%rbx
    41bf:	je     4387 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1447>
    41c5:	cmp    %rax,%rsi
    41c8:	jge    41d4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1294>
    41ca:	cmp    $0x2f,%rbx
    41ce:	jle    4329 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x13e9>
    41d4:	cmp    %r10,%r14
    41d7:	jle    41b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1270>
    41d9:	mov    0xa0(%r12),%r8
    41e1:	test   %r8,%r8
    41e4:	jle    41b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1270>
    41e6:	mov    0xc8(%r12),%rcx
    41ee:	mov    0xc0(%r12),%rdx
    41f6:	imul   %r10,%rcx
    41fa:	lea    (%rdx,%rcx,4),%rcx
    41fe:	xor    %edx,%edx
    4200:	add    $0x10,%rdx
    4204:	prefetcht1 (%rcx)
    4207:	add    $0x40,%rcx
    420b:	cmp    %rdx,%r8
    420e:	jg     4200 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x12c0>
    4210:	jmp    41b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1270>
    4212:	mov    -0x1d0(%rbp),%rax
    4219:	mov    %r15,%r14
    421c:	mov    %r13,%r15
    421f:	mov    -0x1e0(%rbp),%r13
    4226:	mov    -0x1b8(%rbp),%r9
    422d:	mov    -0x248(%rbp),%rdx
    4234:	mov    %r15,%rdi
    4237:	lea    0x6(%r14),%rbx
    423b:	mov    -0x218(%rbp),%rsi
    4242:	mov    %rax,%r8
    4245:	mov    %r13,%rcx
    4248:	call   8a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]>
    424d:	mov    -0x240(%rbp),%rax
    4254:	cmp    %rax,%rbx
    4257:	jge    42bf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x137f>
    4259:	mov    -0x210(%rbp),%rax
    4260:	mov    -0x1c0(%rbp),%r15
    4267:	lea    0x75418(%rax,%r14,4),%r12
    426f:	mov    -0x248(%rbp),%r14
    4276:	imul   %rbx,%r14
    427a:	add    $0x900,%r14
    4281:	shl    $0x6,%r14
    4285:	add    %rax,%r14
    4288:	mov    -0x1b8(%rbp),%r9
    428f:	mov    %r14,%r8
    4292:	mov    %r12,%rdi
    4295:	mov    %r13,%rcx
    4298:	mov    -0x248(%rbp),%rdx
    429f:	add    $0x6,%rbx
    42a3:	add    $0x18,%r12
    42a7:	add    %r15,%r14
    42aa:	mov    -0x218(%rbp),%rsi
    42b1:	call   8a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]>
    42b6:	cmp    %rbx,-0x240(%rbp)
    42bd:	jg     4288 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1348>
    42bf:	mov    -0x240(%rbp),%rax
    42c6:	mov    -0x248(%rbp),%rcx
    42cd:	sub    $0x8,%rsp
    42d1:	mov    -0x210(%rbp),%rbx
    42d8:	add    $0x1,%rax
    42dc:	mov    %rax,%r8
    42df:	lea    0x18000(%rbx),%rdx
    42e6:	lea    0x83e00(%rbx),%r9
    42ed:	shr    $0x3f,%r8
    42f1:	add    %rax,%r8
    42f4:	mov    %rcx,%rax
    42f7:	shl    $0x4,%rax
    42fb:	sar    %r8
    42fe:	push   %rax
    42ff:	mov    -0x270(%rbp),%rsi
    4306:	mov    -0x1d8(%rbp),%rdi
    430d:	call   1150 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<false, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<104l>, vcc::(anonymous namespace)::Fixed<1l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]>
    4312:	pop    %rax
    4313:	pop    %rdx
    4314:	lea    -0x30(%rbp),%rsp
    4318:	pop    %rbx
    4319:	pop    %r10
    431b:	pop    %r12
    431d:	pop    %r13
    431f:	pop    %r14
    4321:	pop    %r15
    4323:	pop    %rbp
    4324:	lea    -0x8(%r10),%rsp
    4328:	ret
    4329:	mov    0xa0(%r12),%r8
    4331:	test   %r8,%r8
    4334:	jle    41b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1270>
    433a:	mov    0x58(%r12),%rcx
    433f:	mov    0x8(%r12),%rdx
    4344:	mov    (%r12),%rdi
    4348:	imul   %rsi,%rcx
    434c:	lea    (%rdx,%rcx,2),%r9
    4350:	xor    %edx,%edx
    4352:	nopw   0x0(%rax,%rax,1)
    4358:	mov    0x50(%r12),%rcx
    435d:	prefetcht1 (%r9)
    4361:	add    $0x40,%r9
    4365:	imul   %rsi,%rcx
    4369:	add    %rdx,%rcx
    436c:	add    $0x20,%rdx
    4370:	prefetcht1 (%rdi,%rcx,2)
    4374:	cmp    %r8,%rdx
    4377:	jl     4358 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1418>
    4379:	cmp    %r10,%r14
    437c:	jle    41b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1270>
    4382:	jmp    41e6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x12a6>
    4387:	mov    -0x1b8(%rbp),%r9
    438e:	mov    -0x1d0(%rbp),%r8
    4395:	mov    %r13,%rdi
    4398:	add    $0x6,%r15
    439c:	mov    -0x1e0(%rbp),%rcx
    43a3:	mov    -0x248(%rbp),%rdx
    43aa:	mov    -0x218(%rbp),%rsi
    43b1:	call   8a0 <void vcc::(anonymous namespace)::RegisterTile<vcc::(anonymous namespace)::SimdAvx512Bf16>::product<true, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l> >(unsigned int const*, long, long, vcc::(anonymous namespace)::Fixed<1l>, vcc::(anonymous namespace)::Fixed<416l>, unsigned int const*, long, long, long, float*, long) [clone .constprop.0]>
    43b6:	cmp    %r15,-0x240(%rbp)
    43bd:	jle    42bf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x137f>
    43c3:	mov    -0x1c0(%rbp),%rdi
    43ca:	add    $0x18,%r13
    43ce:	add    %rdi,-0x1d0(%rbp)
    43d5:	jmp    417d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x123d>
    43da:	mov    %r12,%rbx
    43dd:	mov    -0x1d0(%rbp),%r13
    43e4:	mov    %r14,%r12
    43e7:	jmp    4148 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1208>
    43ec:	mov    -0x1c8(%rbp),%rax
    43f3:	cmp    %rax,%r8
    43f6:	jge    44c8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1588>
    43fc:	mov    -0x250(%rbp),%rdi
    4403:	mov    0x50(%rdi),%rax
    4407:	mov    (%rdi),%rdx
    440a:	jmp    32ec <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x3ac>
    440f:	vmovss %xmm0,-0x1b0(%rbp,%rcx,4)
    4418:	lea    0x3(%rdx),%rcx
    441c:	cmp    %rcx,%rbx
    441f:	jle    36f3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7b3>
    4425:	vmovss %xmm0,-0x1b0(%rbp,%rcx,4)
    442e:	lea    0x4(%rdx),%rcx
    4432:	cmp    %rcx,%rbx
    4435:	jle    36f3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7b3>
    443b:	vmovss %xmm0,-0x1b0(%rbp,%rcx,4)
    4444:	lea    0x5(%rdx),%rcx
    4448:	cmp    %rcx,%rbx
    444b:	jle    36f3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7b3>
    4451:	vmovss %xmm0,-0x1b0(%rbp,%rcx,4)
    445a:	add    $0x6,%rdx
    445e:	cmp    %rdx,%rbx
    4461:	jle    36f3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7b3>
    4467:	vmovss %xmm0,-0x1b0(%rbp,%rdx,4)
    4470:	jmp    36f3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7b3>
    4475:	nopl   (%rax)
    4478:	mov    -0x1c8(%rbp),%rax
    447f:	cmp    %rax,%r8
    4482:	jge    3726 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7e6>
    4488:	cmp    $0x1,%rbx
    448c:	jg     324e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x30e>
    4492:	cmpq   $0x0,-0x1c8(%rbp)
    449a:	jg     3576 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x636>
    44a0:	jmp    3726 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7e6>
    44a5:	nopl   (%rax)
    44a8:	mov    -0x1c8(%rbp),%rax
    44af:	cmp    %rax,%r15
    44b2:	jge    3726 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7e6>
    44b8:	cmp    $0x1,%rbx
    44bc:	jg     3500 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x5c0>
    44c2:	jmp    4492 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x1552>
    44c4:	nopl   0x0(%rax)
    44c8:	cmpq   $0x0,-0x1c8(%rbp)
    44d0:	jg     3594 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x654>
    44d6:	jmp    3726 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x7e6>
    44db:	nopl   0x0(%rax,%rax,1)
    44e0:	mov    %rax,%rdx
    44e3:	xor    %esi,%esi
    44e5:	lea    0x0(,%rax,4),%r9
    44ed:	jmp    3687 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)+0x747>
    44f2:	data16 cs nopw 0x0(%rax,%rax,1)
    44fd:	nopl   (%rax)

0000000000004500 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)>:
    4500:	push   %rbp
    4501:	mov    %rsi,%r10
    4504:	mov    %rsp,%rbp
    4507:	push   %r15
    4509:	mov    %rdi,%r15
    450c:	mov    %rdx,%rdi
    450f:	push   %r14
    4511:	push   %r13
    4513:	push   %r12
    4515:	push   %rbx
    4516:	and    $0xffffffffffffffc0,%rsp
    451a:	sub    $0x8,%rsp
    451e:	mov    %rdx,-0x10(%rsp)
    4523:	mov    0xa0(%r15),%rsi
    452a:	vbroadcastss 0xa8(%r15),%zmm18
    4531:	mov    %rsi,%rax
    4534:	lea    0x1e(%rsi),%rdx
    4538:	add    $0xf,%rax
    453c:	cmovns %rax,%rdx
    4540:	sar    $0x4,%rdx
    4544:	cmp    %rdi,%r10
    4547:	jge    48f4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3f4>
    454d:	mov    %rdx,%rax
    4550:	lea    -0x10(%rsi),%rdi
    4554:	shl    $0x4,%rdx
    4558:	movq   $0x0,-0x8(%rsp)
    4561:	mov    %rdx,-0x18(%rsp)
    4566:	mov    %rdi,%rdx
    4569:	and    $0xfffffffffffffff0,%rdi
    456d:	shl    $0x6,%rax
    4571:	and    $0xfffffffffffffff0,%rdx
    4575:	add    $0x10,%rdi
    4579:	mov    %rax,-0x20(%rsp)
    457e:	vmovq  %r8,%xmm2
    4583:	lea    0x10(%rdx),%rbx
    4587:	mov    %rdi,(%rsp)
    458b:	mov    %r8,%rax
    458e:	vmovdqa 0x0(%rip),%ymm9        # 4596 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x96>
    4596:	mov    %rbx,-0x28(%rsp)
    459b:	lea    -0x1(%rsi),%rbx
    459f:	add    $0x83e00,%rax
    45a5:	vmovdqa64 0x0(%rip),%zmm5        # 45af <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xaf>
    45af:	mov    %rbx,-0x38(%rsp)
    45b4:	shr    $0x3,%rbx
    45b8:	vmovdqa64 %xmm2,%xmm19
    45be:	kmovb  %ecx,%k0
    45c2:	mov    %rbx,-0x48(%rsp)
    45c7:	add    $0x1,%rbx
    45cb:	mov    %rbx,%rdx
    45ce:	mov    %rbx,-0x30(%rsp)
    45d3:	and    $0xfffffffffffffffc,%rbx
    45d7:	mov    %rbx,-0x58(%rsp)
    45dc:	shl    $0x3,%rbx
    45e0:	shr    $0x2,%rdx
    45e4:	mov    %rbx,-0x50(%rsp)
    45e9:	mov    $0x7fff,%ebx
    45ee:	shl    $0x6,%rdx
    45f2:	vmovd  %ebx,%xmm12
    45f6:	mov    $0x1,%ebx
    45fb:	mov    %rdx,-0x40(%rsp)
    4600:	vmovd  %ebx,%xmm11
    4604:	mov    $0x40,%ebx
    4609:	vpbroadcastd %xmm12,%ymm8
    460e:	vmovd  %ebx,%xmm10
    4612:	vpbroadcastd %xmm11,%ymm7
    4617:	vpbroadcastd %xmm10,%ymm6
    461c:	nopl   0x0(%rax)
    4620:	mov    0xc8(%r15),%rcx
    4627:	mov    0xc0(%r15),%rbx
    462e:	xor    %edx,%edx
    4630:	imul   %r10,%rcx
    4634:	lea    (%rbx,%rcx,4),%r13
    4638:	cmp    $0xf,%rsi
    463c:	jle    4671 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x171>
    463e:	mov    (%rsp),%rdi
    4642:	nopw   0x0(%rax,%rax,1)
    4648:	vmovups (%rax,%rdx,4),%zmm1
    464f:	vfmadd213ps 0x0(%r13,%rdx,4),%zmm18,%zmm1
    4657:	vmovups %zmm1,0x0(%r13,%rdx,4)
    465f:	add    $0x10,%rdx
    4663:	cmp    %rdi,%rdx
    4666:	jne    4648 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x148>
    4668:	mov    %rdi,(%rsp)
    466c:	mov    -0x28(%rsp),%rdx
    4671:	cmp    %rdx,%rsi
    4674:	jle    4f58 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa58>
    467a:	mov    %rsi,%r8
    467d:	sub    %rdx,%r8
    4680:	lea    -0x1(%r8),%r14
    4684:	mov    %r14,%rdi
    4687:	cmp    $0x6,%r14
    468b:	jbe    4908 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x408>
    4691:	mov    -0x8(%rsp),%r12
    4696:	lea    (%rcx,%rdx,1),%r9
    469a:	lea    (%rbx,%r9,4),%r11
    469e:	add    %rdx,%r12
    46a1:	vmovq  %r12,%xmm1
    46a6:	lea    0x83e04(,%r12,4),%r12
    46ae:	vmovq  %r12,%xmm2
    46b3:	lea    (%rcx,%rsi,1),%r12
    46b7:	lea    (%rbx,%r12,4),%r14
    46bb:	lea    0xa8(%r15),%r12
    46c2:	cmp    %r14,%r12
    46c5:	lea    0xac(%r15),%r12
    46cc:	setae  %r14b
    46d0:	cmp    %r12,%r11
    46d3:	setae  %r12b
    46d7:	or     %r14b,%r12b
    46da:	je     4908 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x408>
    46e0:	vmovq  %xmm19,%r12
    46e6:	vmovq  %xmm2,%r14
    46eb:	add    %r12,%r14
    46ee:	mov    %r11,%r12
    46f1:	sub    %r14,%r12
    46f4:	cmp    $0x38,%r12
    46f8:	jbe    4908 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x408>
    46fe:	cmp    $0xe,%rdi
    4702:	jbe    4f88 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa88>
    4708:	vmovq  %xmm19,%r14
    470e:	vmovq  %xmm2,%r12
    4713:	vmovups (%r11),%zmm4
    4719:	vbroadcastss 0xa8(%r15),%zmm14
    4720:	vfmadd132ps -0x4(%r14,%r12,1),%zmm4,%zmm14
    472b:	vmovups %zmm14,(%r11)
    4731:	mov    %r8,%r11
    4734:	and    $0xfffffffffffffff0,%r11
    4738:	add    %r11,%rdx
    473b:	test   $0xf,%r8b
    473f:	je     48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    4745:	sub    %r11,%r8
    4748:	lea    -0x1(%r8),%r12
    474c:	cmp    $0x6,%r12
    4750:	jbe    4799 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x299>
    4752:	add    %r11,%r9
    4755:	vmovq  %xmm1,%r14
    475a:	vbroadcastss 0xa8(%r15),%ymm1
    4763:	lea    (%rbx,%r9,4),%r9
    4767:	lea    0x20f80(%r11,%r14,1),%r11
    476f:	vmovq  %xmm19,%r14
    4775:	vmovups (%r9),%ymm0
    477a:	vfmadd132ps (%r14,%r11,4),%ymm0,%ymm1
    4780:	vmovups %ymm1,(%r9)
    4785:	mov    %r8,%r9
    4788:	and    $0xfffffffffffffff8,%r9
    478c:	add    %r9,%rdx
    478f:	and    $0x7,%r8d
    4793:	je     48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    4799:	lea    0x0(,%rdx,4),%r8
    47a1:	vmovss 0xa8(%r15),%xmm1
    47aa:	lea    0x0(%r13,%r8,1),%r9
    47af:	vmovss (%r9),%xmm2
    47b4:	vfmadd132ss (%rax,%rdx,4),%xmm2,%xmm1
    47ba:	vmovss %xmm1,(%r9)
    47bf:	lea    0x1(%rdx),%r9
    47c3:	cmp    %r9,%rsi
    47c6:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    47cc:	vmovss 0xa8(%r15),%xmm1
    47d5:	lea    0x4(%r13,%r8,1),%r9
    47da:	vmovss (%r9),%xmm4
    47df:	vfmadd132ss 0x4(%r8,%rax,1),%xmm4,%xmm1
    47e6:	vmovss %xmm1,(%r9)
    47eb:	lea    0x2(%rdx),%r9
    47ef:	cmp    %r9,%rsi
    47f2:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    47f8:	vmovss 0xa8(%r15),%xmm1
    4801:	lea    0x8(%r13,%r8,1),%r9
    4806:	vmovss (%r9),%xmm4
    480b:	vfmadd132ss 0x8(%r8,%rax,1),%xmm4,%xmm1
    4812:	vmovss %xmm1,(%r9)
    4817:	lea    0x3(%rdx),%r9
    481b:	cmp    %r9,%rsi
    481e:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    4824:	vmovss 0xa8(%r15),%xmm1
    482d:	lea    0xc(%r13,%r8,1),%r9
    4832:	vmovss (%r9),%xmm2
    4837:	vfmadd132ss 0xc(%r8,%rax,1),%xmm2,%xmm1
    483e:	vmovss %xmm1,(%r9)
    4843:	lea    0x4(%rdx),%r9
    4847:	cmp    %r9,%rsi
    484a:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    484c:	vmovss 0xa8(%r15),%xmm1
    4855:	lea    0x10(%r13,%r8,1),%r9
    485a:	vmovss (%r9),%xmm0
    485f:	vfmadd132ss 0x10(%r8,%rax,1),%xmm0,%xmm1
    4866:	vmovss %xmm1,(%r9)
    486b:	lea    0x5(%rdx),%r9
    486f:	cmp    %r9,%rsi
    4872:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    4874:	lea    0x14(%r13,%r8,1),%r9
    4879:	add    $0x6,%rdx
    487d:	vmovss 0xa8(%r15),%xmm1
    4886:	vmovss (%r9),%xmm4
    488b:	vfmadd132ss 0x14(%r8,%rax,1),%xmm4,%xmm1
    4892:	vmovss %xmm1,(%r9)
    4897:	cmp    %rdx,%rsi
    489a:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    489c:	lea    0x18(%r13,%r8,1),%rdx
    48a1:	vmovss 0x18(%r8,%rax,1),%xmm1
    48a8:	vmovss (%rdx),%xmm2
    48ac:	vfmadd132ss 0xa8(%r15),%xmm2,%xmm1
    48b5:	vmovss %xmm1,(%rdx)
    48b9:	nopl   0x0(%rax)
    48c0:	kortestb %k0,%k0
    48c4:	jne    4bc8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x6c8>
    48ca:	nopw   0x0(%rax,%rax,1)
    48d0:	mov    -0x20(%rsp),%rbx
    48d5:	mov    -0x18(%rsp),%rdx
    48da:	add    $0x1,%r10
    48de:	add    %rdx,-0x8(%rsp)
    48e3:	add    %rbx,%rax
    48e6:	cmp    %r10,-0x10(%rsp)
    48eb:	jne    4620 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x120>
    48f1:	vzeroupper
    48f4:	lea    -0x28(%rbp),%rsp
    48f8:	pop    %rbx
    48f9:	pop    %r12
    48fb:	pop    %r13
    48fd:	pop    %r14
    48ff:	pop    %r15
    4901:	pop    %rbp
    4902:	ret
    4903:	nopl   0x0(%rax,%rax,1)
    4908:	lea    0x0(,%rdx,4),%r8
    4910:	vmovss (%rax,%rdx,4),%xmm1
    4915:	lea    0x0(%r13,%r8,1),%r9
    491a:	vmovss (%r9),%xmm4
    491f:	vfmadd132ss 0xa8(%r15),%xmm4,%xmm1
    4928:	vmovss %xmm1,(%r9)
    492d:	lea    0x1(%rdx),%r9
    4931:	cmp    %r9,%rsi
    4934:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    4936:	vmovss 0xa8(%r15),%xmm1
    493f:	lea    0x4(%r13,%r8,1),%r9
    4944:	vmovss (%r9),%xmm4
    4949:	vfmadd132ss 0x4(%r8,%rax,1),%xmm4,%xmm1
    4950:	vmovss %xmm1,(%r9)
    4955:	lea    0x2(%rdx),%r9
    4959:	cmp    %r9,%rsi
    495c:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    4962:	lea    0x8(%r13,%r8,1),%r9
    4967:	vmovss 0x8(%r8,%rax,1),%xmm1
    496e:	vmovss (%r9),%xmm0
    4973:	vfmadd132ss 0xa8(%r15),%xmm0,%xmm1
    497c:	vmovss %xmm1,(%r9)
    4981:	lea    0x3(%rdx),%r9
    4985:	cmp    %r9,%rsi
    4988:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    498e:	lea    0xc(%r13,%r8,1),%r9
    4993:	vmovss 0xc(%r8,%rax,1),%xmm1
    499a:	vmovss (%r9),%xmm0
    499f:	vfmadd132ss 0xa8(%r15),%xmm0,%xmm1
    49a8:	vmovss %xmm1,(%r9)
    49ad:	lea    0x4(%rdx),%r9
    49b1:	cmp    %r9,%rsi
    49b4:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    49ba:	lea    0x10(%r13,%r8,1),%r9
    49bf:	vmovss 0x10(%r8,%rax,1),%xmm1
    49c6:	vmovss (%r9),%xmm0
    49cb:	vfmadd132ss 0xa8(%r15),%xmm0,%xmm1
    49d4:	vmovss %xmm1,(%r9)
    49d9:	lea    0x5(%rdx),%r9
    49dd:	cmp    %r9,%rsi
    49e0:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    49e6:	lea    0x14(%r13,%r8,1),%r9
    49eb:	vmovss 0x14(%r8,%rax,1),%xmm1
    49f2:	vmovss (%r9),%xmm2
    49f7:	vfmadd132ss 0xa8(%r15),%xmm2,%xmm1
    4a00:	vmovss %xmm1,(%r9)
    4a05:	lea    0x6(%rdx),%r9
    4a09:	cmp    %r9,%rsi
    4a0c:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    4a12:	lea    0x18(%r13,%r8,1),%r9
    4a17:	vmovss 0x18(%r8,%rax,1),%xmm1
    4a1e:	vmovss (%r9),%xmm0
    4a23:	vfmadd132ss 0xa8(%r15),%xmm0,%xmm1
    4a2c:	vmovss %xmm1,(%r9)
    4a31:	lea    0x7(%rdx),%r9
    4a35:	cmp    %r9,%rsi
    4a38:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    4a3e:	lea    0x1c(%r13,%r8,1),%r9
    4a43:	vmovss 0x1c(%r8,%rax,1),%xmm1
    4a4a:	vmovss (%r9),%xmm4
    4a4f:	vfmadd132ss 0xa8(%r15),%xmm4,%xmm1
    4a58:	vmovss %xmm1,(%r9)
    4a5d:	lea    0x8(%rdx),%r9
    4a61:	cmp    %r9,%rsi
    4a64:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    4a6a:	lea    0x20(%r13,%r8,1),%r9
    4a6f:	vmovss 0x20(%r8,%rax,1),%xmm1
    4a76:	vmovss (%r9),%xmm2
    4a7b:	vfmadd132ss 0xa8(%r15),%xmm2,%xmm1
    4a84:	vmovss %xmm1,(%r9)
    4a89:	lea    0x9(%rdx),%r9
    4a8d:	cmp    %r9,%rsi
    4a90:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    4a96:	lea    0x24(%r13,%r8,1),%r9
    4a9b:	vmovss 0x24(%r8,%rax,1),%xmm1
    4aa2:	vmovss (%r9),%xmm0
    4aa7:	vfmadd132ss 0xa8(%r15),%xmm0,%xmm1
    4ab0:	vmovss %xmm1,(%r9)
    4ab5:	lea    0xa(%rdx),%r9
    4ab9:	cmp    %r9,%rsi
    4abc:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    4ac2:	lea    0x28(%r13,%r8,1),%r9
    4ac7:	vmovss 0x28(%r8,%rax,1),%xmm1
    4ace:	vmovss (%r9),%xmm4
    4ad3:	vfmadd132ss 0xa8(%r15),%xmm4,%xmm1
    4adc:	vmovss %xmm1,(%r9)
    4ae1:	lea    0xb(%rdx),%r9
    4ae5:	cmp    %r9,%rsi
    4ae8:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    4aee:	lea    0x2c(%r13,%r8,1),%r9
    4af3:	vmovss 0x2c(%r8,%rax,1),%xmm1
    4afa:	vmovss (%r9),%xmm0
    4aff:	vfmadd132ss 0xa8(%r15),%xmm0,%xmm1
    4b08:	vmovss %xmm1,(%r9)
    4b0d:	lea    0xc(%rdx),%r9
    4b11:	cmp    %r9,%rsi
    4b14:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    4b1a:	vmovss 0xa8(%r15),%xmm1
    4b23:	lea    0x30(%r13,%r8,1),%r9
    4b28:	vmovss (%r9),%xmm2
    4b2d:	vfmadd132ss 0x30(%r8,%rax,1),%xmm2,%xmm1
    4b34:	vmovss %xmm1,(%r9)
    4b39:	lea    0xd(%rdx),%r9
    4b3d:	cmp    %r9,%rsi
    4b40:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    4b46:	vmovss 0xa8(%r15),%xmm1
    4b4f:	lea    0x34(%r13,%r8,1),%r9
    4b54:	vmovss (%r9),%xmm4
    4b59:	vfmadd132ss 0x34(%r8,%rax,1),%xmm4,%xmm1
    4b60:	vmovss %xmm1,(%r9)
    4b65:	lea    0xe(%rdx),%r9
    4b69:	cmp    %r9,%rsi
    4b6c:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    4b72:	lea    0x38(%r13,%r8,1),%r9
    4b77:	add    $0xf,%rdx
    4b7b:	vmovss 0xa8(%r15),%xmm1
    4b84:	vmovss (%r9),%xmm0
    4b89:	vfmadd132ss 0x38(%r8,%rax,1),%xmm0,%xmm1
    4b90:	vmovss %xmm1,(%r9)
    4b95:	cmp    %rdx,%rsi
    4b98:	jle    48c0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3c0>
    4b9e:	lea    0x3c(%r13,%r8,1),%rdx
    4ba3:	vmovss 0x3c(%r8,%rax,1),%xmm1
    4baa:	kortestb %k0,%k0
    4bae:	vmovss (%rdx),%xmm2
    4bb2:	vfmadd132ss 0xa8(%r15),%xmm2,%xmm1
    4bbb:	vmovss %xmm1,(%rdx)
    4bbf:	je     48d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3d0>
    4bc5:	nopl   (%rax)
    4bc8:	mov    0x78(%r15),%r12
    4bcc:	mov    0x38(%r15),%r14
    4bd0:	imul   %r10,%r12
    4bd4:	lea    (%r14,%r12,2),%r8
    4bd8:	cmpq   $0x17,-0x38(%rsp)
    4bde:	jbe    4f90 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa90>
    4be4:	mov    -0x40(%rsp),%r9
    4be9:	mov    (%rsp),%rdi
    4bed:	xor    %edx,%edx
    4bef:	vpbroadcastd %xmm11,%zmm16
    4bf5:	vpbroadcastd %xmm12,%zmm15
    4bfb:	vpbroadcastd %xmm10,%zmm14
    4c01:	nopl   0x0(%rax)
    4c08:	vmovups 0x0(%r13,%rdx,2),%zmm4
    4c10:	vpaddd 0x40(%r13,%rdx,2),%zmm15,%zmm17
    4c18:	vpsrld $0x10,0x40(%r13,%rdx,2),%zmm3
    4c21:	vpaddd 0x0(%r13,%rdx,2),%zmm15,%zmm2
    4c29:	vpsrld $0x10,0x0(%r13,%rdx,2),%zmm1
    4c32:	vcmpeqps %zmm4,%zmm4,%k1
    4c39:	vmovups 0x40(%r13,%rdx,2),%zmm4
    4c41:	vpandd %zmm16,%zmm3,%zmm13
    4c47:	vpord  %zmm14,%zmm3,%zmm3
    4c4d:	vpaddd %zmm17,%zmm13,%zmm13
    4c53:	vpandd %zmm16,%zmm1,%zmm17
    4c59:	vpord  %zmm14,%zmm1,%zmm1
    4c5f:	vpaddd %zmm17,%zmm2,%zmm2
    4c65:	vpsrld $0x10,%zmm2,%zmm1{%k1}
    4c6c:	vcmpeqps %zmm4,%zmm4,%k1
    4c73:	vpsrld $0x10,%zmm13,%zmm3{%k1}
    4c7a:	vpermt2w %zmm3,%zmm5,%zmm1
    4c80:	vmovdqu16 %zmm1,(%r8,%rdx,1)
    4c87:	add    $0x40,%rdx
    4c8b:	cmp    %rdx,%r9
    4c8e:	jne    4c08 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x708>
    4c94:	mov    %rdi,(%rsp)
    4c98:	testb  $0x3,-0x30(%rsp)
    4c9d:	je     48d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3d0>
    4ca3:	mov    -0x58(%rsp),%r9
    4ca8:	mov    -0x50(%rsp),%rdx
    4cad:	mov    -0x30(%rsp),%r11
    4cb2:	mov    -0x48(%rsp),%rdi
    4cb7:	sub    %r9,%r11
    4cba:	cmp    %rdi,%r9
    4cbd:	je     4d4c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x84c>
    4cc3:	shl    $0x3,%r9
    4cc7:	add    %r9,%rcx
    4cca:	add    %r12,%r9
    4ccd:	lea    (%rbx,%rcx,4),%rcx
    4cd1:	vmovups 0x20(%rcx),%ymm15
    4cd6:	vmovups (%rcx),%ymm13
    4cda:	vpsrld $0x10,%ymm15,%ymm14
    4ce0:	vpsrld $0x10,%ymm13,%ymm1
    4ce6:	vpaddd %ymm15,%ymm8,%ymm16
    4cec:	vcmpeqps %ymm13,%ymm13,%k1
    4cf3:	vpandd %ymm7,%ymm14,%ymm17
    4cf9:	vpaddd %ymm13,%ymm8,%ymm13
    4cfe:	vpaddd %ymm17,%ymm16,%ymm16
    4d04:	vpandd %ymm7,%ymm1,%ymm17
    4d0a:	vpor   %ymm6,%ymm1,%ymm1
    4d0e:	vpaddd %ymm17,%ymm13,%ymm13
    4d14:	vpor   %ymm6,%ymm14,%ymm14
    4d18:	vpsrld $0x10,%ymm13,%ymm1{%k1}
    4d1f:	vcmpeqps %ymm15,%ymm15,%k1
    4d26:	vpsrld $0x10,%ymm16,%ymm14{%k1}
    4d2d:	vpermt2w %ymm14,%ymm9,%ymm1
    4d33:	vmovdqu16 %ymm1,(%r14,%r9,2)
    4d3a:	test   $0x1,%r11b
    4d3e:	je     48d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3d0>
    4d44:	and    $0xfffffffffffffffe,%r11
    4d48:	lea    (%rdx,%r11,8),%rdx
    4d4c:	vmovss 0x0(%r13,%rdx,4),%xmm1
    4d53:	lea    0x0(,%rdx,4),%r11
    4d5b:	add    %rdx,%rdx
    4d5e:	lea    (%r8,%rdx,1),%r12
    4d62:	vmovd  %xmm1,%r9d
    4d67:	mov    %r9d,%ecx
    4d6a:	shr    $0x10,%ecx
    4d6d:	vucomiss %xmm1,%xmm1
    4d71:	jp     4ef0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x9f0>
    4d77:	and    $0x1,%ecx
    4d7a:	lea    0x7fff(%r9,%rcx,1),%ecx
    4d82:	shr    $0x10,%ecx
    4d85:	vmovss 0x4(%r13,%r11,1),%xmm1
    4d8c:	mov    %cx,(%r12)
    4d91:	lea    0x2(%r8,%rdx,1),%r12
    4d96:	vmovd  %xmm1,%r9d
    4d9b:	mov    %r9d,%ecx
    4d9e:	shr    $0x10,%ecx
    4da1:	vucomiss %xmm1,%xmm1
    4da5:	jp     4f50 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa50>
    4dab:	and    $0x1,%ecx
    4dae:	lea    0x7fff(%r9,%rcx,1),%ecx
    4db6:	shr    $0x10,%ecx
    4db9:	vmovss 0x8(%r13,%r11,1),%xmm1
    4dc0:	mov    %cx,(%r12)
    4dc5:	lea    0x4(%r8,%rdx,1),%r12
    4dca:	vmovd  %xmm1,%r9d
    4dcf:	mov    %r9d,%ecx
    4dd2:	shr    $0x10,%ecx
    4dd5:	vucomiss %xmm1,%xmm1
    4dd9:	jp     4f40 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa40>
    4ddf:	and    $0x1,%ecx
    4de2:	lea    0x7fff(%r9,%rcx,1),%ecx
    4dea:	shr    $0x10,%ecx
    4ded:	vmovss 0xc(%r13,%r11,1),%xmm1
    4df4:	mov    %cx,(%r12)
    4df9:	lea    0x6(%r8,%rdx,1),%r12
    4dfe:	vmovd  %xmm1,%r9d
    4e03:	mov    %r9d,%ecx
    4e06:	shr    $0x10,%ecx
    4e09:	vucomiss %xmm1,%xmm1
    4e0d:	jp     4f30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa30>
    4e13:	and    $0x1,%ecx
    4e16:	lea    0x7fff(%r9,%rcx,1),%ecx
    4e1e:	shr    $0x10,%ecx
    4e21:	vmovss 0x10(%r13,%r11,1),%xmm1
    4e28:	mov    %cx,(%r12)
    4e2d:	lea    0x8(%r8,%rdx,1),%r12
    4e32:	vmovd  %xmm1,%r9d
    4e37:	mov    %r9d,%ecx
    4e3a:	shr    $0x10,%ecx
    4e3d:	vucomiss %xmm1,%xmm1
    4e41:	jp     4f20 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa20>
    4e47:	and    $0x1,%ecx
    4e4a:	lea    0x7fff(%r9,%rcx,1),%ecx
    4e52:	shr    $0x10,%ecx
    4e55:	vmovss 0x14(%r13,%r11,1),%xmm1
    4e5c:	mov    %cx,(%r12)
    4e61:	lea    0xa(%r8,%rdx,1),%r12
    4e66:	vmovd  %xmm1,%r9d
    4e6b:	mov    %r9d,%ecx
    4e6e:	shr    $0x10,%ecx
    4e71:	vucomiss %xmm1,%xmm1
    4e75:	jp     4f10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa10>
    4e7b:	and    $0x1,%ecx
    4e7e:	lea    0x7fff(%r9,%rcx,1),%ecx
    4e86:	shr    $0x10,%ecx
    4e89:	vmovss 0x18(%r13,%r11,1),%xmm1
    4e90:	mov    %cx,(%r12)
    4e95:	lea    0xc(%r8,%rdx,1),%r12
    4e9a:	vmovd  %xmm1,%r9d
    4e9f:	mov    %r9d,%ecx
    4ea2:	shr    $0x10,%ecx
    4ea5:	vucomiss %xmm1,%xmm1
    4ea9:	jp     4f08 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa08>
    4eab:	and    $0x1,%ecx
    4eae:	lea    0x7fff(%r9,%rcx,1),%ecx
    4eb6:	shr    $0x10,%ecx
    4eb9:	vmovss 0x1c(%r13,%r11,1),%xmm0
    4ec0:	mov    %cx,(%r12)
    4ec5:	lea    0xe(%r8,%rdx,1),%r8
    4eca:	vmovd  %xmm0,%ecx
    4ece:	mov    %ecx,%edx
    4ed0:	shr    $0x10,%edx
    4ed3:	vucomiss %xmm0,%xmm0
    4ed7:	jp     4f00 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0xa00>
    4ed9:	and    $0x1,%edx
    4edc:	lea    0x7fff(%rcx,%rdx,1),%edx
    4ee3:	shr    $0x10,%edx
    4ee6:	mov    %dx,(%r8)
    4eea:	jmp    48d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3d0>
    4eef:	nop
    4ef0:	or     $0x40,%ecx
    4ef3:	jmp    4d85 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x885>
    4ef8:	nopl   0x0(%rax,%rax,1)
    4f00:	or     $0x40,%edx
    4f03:	jmp    4ee6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x9e6>
    4f05:	nopl   (%rax)
    4f08:	or     $0x40,%ecx
    4f0b:	jmp    4eb9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x9b9>
    4f0d:	nopl   (%rax)
    4f10:	or     $0x40,%ecx
    4f13:	jmp    4e89 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x989>
    4f18:	nopl   0x0(%rax,%rax,1)
    4f20:	or     $0x40,%ecx
    4f23:	jmp    4e55 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x955>
    4f28:	nopl   0x0(%rax,%rax,1)
    4f30:	or     $0x40,%ecx
    4f33:	jmp    4e21 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x921>
    4f38:	nopl   0x0(%rax,%rax,1)
    4f40:	or     $0x40,%ecx
    4f43:	jmp    4ded <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x8ed>
    4f48:	nopl   0x0(%rax,%rax,1)
    4f50:	or     $0x40,%ecx
    4f53:	jmp    4db9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x8b9>
    4f58:	kortestb %k0,%k0
    4f5c:	je     48d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3d0>
    4f62:	test   %rsi,%rsi
    4f65:	jle    48d0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x3d0>
    4f6b:	mov    0x78(%r15),%r12
    4f6f:	mov    0x38(%r15),%r14
    4f73:	imul   %r10,%r12
    4f77:	lea    (%r12,%r12,1),%r8
    4f7b:	add    %r14,%r8
    4f7e:	jmp    4bd8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x6d8>
    4f83:	nopl   0x0(%rax,%rax,1)
    4f88:	xor    %r11d,%r11d
    4f8b:	jmp    4752 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x252>
    4f90:	xor    %r9d,%r9d
    4f93:	xor    %edx,%edx
    4f95:	jmp    4cad <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)+0x7ad>
    4f9a:	nopw   0x0(%rax,%rax,1)

0000000000004fa0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)>:
    4fa0:	lea    0x8(%rsp),%r10
    4fa5:	and    $0xffffffffffffffc0,%rsp
    4fa9:	push   -0x8(%r10)
    4fad:	push   %rbp
    4fae:	mov    %rsp,%rbp
    4fb1:	push   %r15
    4fb3:	push   %r14
    4fb5:	push   %r13
    4fb7:	push   %r12
    4fb9:	push   %r10
    4fbb:	push   %rbx
    4fbc:	sub    $0xb80,%rsp
    4fc3:	mov    0xa0(%rdi),%rbx
    4fca:	cmp    %rdx,%rsi
    4fcd:	jge    50c2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x122>
    4fd3:	mov    0x78(%rdi),%rax
    4fd7:	mov    %rdi,%r15
    4fda:	mov    %rsi,%r14
    4fdd:	mov    %rdx,%r12
    4fe0:	mov    %rax,-0xb18(%rbp)
    4fe7:	mov    0x38(%rdi),%rax
    4feb:	mov    %rax,-0xb10(%rbp)
    4ff2:	mov    0x80(%rdi),%rax
    4ff9:	mov    %rax,-0xb20(%rbp)
    5000:	mov    0x40(%rdi),%rax
    5004:	mov    %rax,-0xae8(%rbp)
    500b:	mov    0x88(%rdi),%rax
    5012:	mov    %rax,-0xb28(%rbp)
    5019:	mov    0x48(%rdi),%rax
    501d:	mov    %rax,-0xaf0(%rbp)
    5024:	mov    0x90(%rdi),%rax
    502b:	cmp    %rax,%rsi
    502e:	jl     50da <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x13a>
    5034:	mov    -0xb28(%rbp),%rax
    503b:	mov    -0xaf0(%rbp),%rcx
    5042:	mov    -0xb10(%rbp),%rdx
    5049:	lea    (%rax,%rax,1),%r9
    504d:	imul   %r14,%rax
    5051:	lea    (%rcx,%rax,2),%rsi
    5055:	mov    -0xb20(%rbp),%rax
    505c:	mov    -0xae8(%rbp),%rcx
    5063:	lea    (%rax,%rax,1),%r8
    5067:	imul   %r14,%rax
    506b:	lea    (%rcx,%rax,2),%rcx
    506f:	mov    -0xb18(%rbp),%rax
    5076:	lea    (%rax,%rax,1),%rdi
    507a:	imul   %r14,%rax
    507e:	lea    (%rdx,%rax,2),%rdx
    5082:	nopw   0x0(%rax,%rax,1)
    5088:	test   %rbx,%rbx
    508b:	jle    50b0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x110>
    508d:	xor    %eax,%eax
    508f:	xor    %r10d,%r10d
    5092:	xor    %r11d,%r11d
    5095:	xor    %r13d,%r13d
    5098:	mov    %r10w,(%rsi,%rax,2)
    509d:	mov    %r11w,(%rcx,%rax,2)
    50a2:	mov    %r13w,(%rdx,%rax,2)
    50a7:	add    $0x1,%rax
    50ab:	cmp    %rax,%rbx
    50ae:	jne    508f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xef>
    50b0:	add    $0x1,%r14
    50b4:	add    %r9,%rsi
    50b7:	add    %r8,%rcx
    50ba:	add    %rdi,%rdx
    50bd:	cmp    %r14,%r12
    50c0:	jg     5088 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xe8>
    50c2:	add    $0xb80,%rsp
    50c9:	pop    %rbx
    50ca:	pop    %r10
    50cc:	pop    %r12
    50ce:	pop    %r13
    50d0:	pop    %r14
    50d2:	pop    %r15
    50d4:	pop    %rbp
    50d5:	lea    -0x8(%r10),%rsp
    50d9:	ret
    50da:	mov    %rbx,%rcx
    50dd:	mov    %rdx,-0xb60(%rbp)
    50e4:	and    $0xf,%ecx
    50e7:	cmp    %rax,%rdx
    50ea:	cmovle %rdx,%rax
    50ee:	mov    %rcx,-0xab8(%rbp)
    50f5:	mov    %rax,-0xb30(%rbp)
    50fc:	mov    -0xb18(%rbp),%rax
    5103:	imul   %rsi,%rax
    5107:	mov    %rax,-0xae0(%rbp)
    510e:	mov    -0xb20(%rbp),%rax
    5115:	imul   %rsi,%rax
    5119:	mov    %rax,-0xad0(%rbp)
    5120:	mov    -0xb28(%rbp),%rax
    5127:	imul   %rsi,%rax
    512b:	mov    %rax,-0xac8(%rbp)
    5132:	lea    -0x1(%rbx),%rax
    5136:	mov    %rax,-0xac0(%rbp)
    513d:	shr    $0x3,%rax
    5141:	lea    0x1(%rax),%rcx
    5145:	mov    %rax,-0xad8(%rbp)
    514c:	mov    %rcx,%rax
    514f:	mov    %rcx,%r8
    5152:	and    $0xfffffffffffffffc,%rax
    5156:	shr    $0x2,%r8
    515a:	mov    %rax,-0xaf8(%rbp)
    5161:	shl    $0x3,%rax
    5165:	mov    %rax,-0xb00(%rbp)
    516c:	mov    %rcx,%rax
    516f:	shr    %rax
    5172:	mov    %rax,-0xb70(%rbp)
    5179:	mov    %rcx,%rax
    517c:	and    $0xfffffffffffffffe,%rax
    5180:	mov    %rax,-0xb68(%rbp)
    5187:	lea    0x0(,%rbx,4),%rax
    518f:	mov    %rax,-0xb78(%rbp)
    5196:	mov    -0xb10(%rbp),%rax
    519d:	mov    -0xae0(%rbp),%rdi
    51a4:	mov    (%r15),%r11
    51a7:	lea    (%rax,%rdi,2),%rdx
    51ab:	mov    -0xae8(%rbp),%rax
    51b2:	mov    -0xad0(%rbp),%rdi
    51b9:	lea    (%rax,%rdi,2),%r12
    51bd:	mov    -0xaf0(%rbp),%rax
    51c4:	mov    -0xac8(%rbp),%rdi
    51cb:	lea    (%rax,%rdi,2),%r13
    51cf:	mov    0x50(%r15),%rax
    51d3:	test   %rbx,%rbx
    51d6:	jle    70bc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x211c>
    51dc:	imul   %r14,%rax
    51e0:	cmpq   $0x17,-0xac0(%rbp)
    51e8:	jbe    7109 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2169>
    51ee:	lea    (%r11,%rax,2),%rsi
    51f2:	vpmovzxwd (%rsi),%zmm0
    51f8:	vmovdqu16 (%rsi),%zmm4
    51fe:	vpslld $0x10,%zmm0,%zmm0
    5205:	vmovdqa32 %zmm0,-0xa30(%rbp)
    520f:	vextracti64x4 $0x1,%zmm4,%ymm0
    5216:	vpmovzxwd %ymm0,%zmm0
    521c:	vpslld $0x10,%zmm0,%zmm0
    5223:	vmovdqa32 %zmm0,-0x9f0(%rbp)
    522d:	cmp    $0x1,%r8
    5231:	jbe    52f9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x359>
    5237:	vpmovzxwd 0x40(%rsi),%zmm0
    523e:	vmovdqu16 0x40(%rsi),%zmm4
    5245:	vpslld $0x10,%zmm0,%zmm0
    524c:	vmovdqa32 %zmm0,-0x9b0(%rbp)
    5256:	vextracti64x4 $0x1,%zmm4,%ymm0
    525d:	vpmovzxwd %ymm0,%zmm0
    5263:	vpslld $0x10,%zmm0,%zmm0
    526a:	vmovdqa32 %zmm0,-0x970(%rbp)
    5274:	cmp    $0x2,%r8
    5278:	je     52f9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x359>
    527a:	vpmovzxwd 0x80(%rsi),%zmm0
    5281:	vmovdqu16 0x80(%rsi),%zmm6
    5288:	vpslld $0x10,%zmm0,%zmm0
    528f:	vmovdqa32 %zmm0,-0x930(%rbp)
    5299:	vextracti64x4 $0x1,%zmm6,%ymm0
    52a0:	vpmovzxwd %ymm0,%zmm0
    52a6:	vpslld $0x10,%zmm0,%zmm0
    52ad:	vmovdqa32 %zmm0,-0x8f0(%rbp)
    52b7:	cmp    $0x3,%r8
    52bb:	je     52f9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x359>
    52bd:	vmovdqu16 0xc0(%rsi),%zmm0
    52c4:	vpmovzxwd %ymm0,%zmm1
    52ca:	vextracti64x4 $0x1,%zmm0,%ymm0
    52d1:	vpmovzxwd %ymm0,%zmm0
    52d7:	vpslld $0x10,%zmm1,%zmm1
    52de:	vpslld $0x10,%zmm0,%zmm0
    52e5:	vmovdqa32 %zmm1,-0x8b0(%rbp)
    52ef:	vmovdqa32 %zmm0,-0x870(%rbp)
    52f9:	mov    -0xaf8(%rbp),%rdi
    5300:	mov    -0xb00(%rbp),%r10
    5307:	test   $0x3,%cl
    530a:	je     7053 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x20b3>
    5310:	mov    %rcx,%rsi
    5313:	lea    -0xa30(%rbp),%r9
    531a:	sub    %rdi,%rsi
    531d:	mov    %rsi,-0xb08(%rbp)
    5324:	cmp    %rdi,-0xad8(%rbp)
    532b:	je     537d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x3dd>
    532d:	mov    %rdi,%rsi
    5330:	lea    (%rax,%rdi,8),%rdi
    5334:	vmovdqu16 (%r11,%rdi,2),%ymm0
    533b:	shl    $0x5,%rsi
    533f:	mov    -0xb08(%rbp),%rdi
    5346:	add    %r9,%rsi
    5349:	vpmovzxwd %xmm0,%ymm5
    534e:	vextracti128 $0x1,%ymm0,%xmm0
    5354:	vpmovzxwd %xmm0,%ymm0
    5359:	vpslld $0x10,%ymm5,%ymm5
    535e:	vpslld $0x10,%ymm0,%ymm0
    5363:	vmovdqa %ymm5,(%rsi)
    5367:	vmovdqa %ymm0,0x20(%rsi)
    536c:	test   $0x1,%dil
    5370:	je     5391 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x3f1>
    5372:	mov    %rdi,%rsi
    5375:	and    $0xfffffffffffffffe,%rsi
    5379:	lea    (%r10,%rsi,8),%r10
    537d:	add    %r10,%rax
    5380:	vpmovzxwd (%r11,%rax,2),%ymm0
    5386:	vpslld $0x10,%ymm0,%ymm0
    538b:	vmovups %ymm0,(%r9,%r10,4)
    5391:	cmpq   $0x0,-0xab8(%rbp)
    5399:	je     7131 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2191>
    539f:	mov    %rbx,%rax
    53a2:	nopw   0x0(%rax,%rax,1)
    53a8:	movl   $0x0,(%r9,%rax,4)
    53b0:	add    $0x1,%rax
    53b4:	test   $0xf,%al
    53b6:	jne    53a8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x408>
    53b8:	mov    0x70(%r15),%rax
    53bc:	mov    0x20(%r15),%r11
    53c0:	imul   %r14,%rax
    53c4:	test   %rbx,%rbx
    53c7:	jle    70e4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2144>
    53cd:	cmpq   $0x17,-0xac0(%rbp)
    53d5:	jbe    70da <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x213a>
    53db:	lea    (%r11,%rax,2),%rsi
    53df:	vpmovzxwd (%rsi),%zmm0
    53e5:	vmovdqu16 (%rsi),%zmm6
    53eb:	vpslld $0x10,%zmm0,%zmm0
    53f2:	vmovdqa32 %zmm0,-0x830(%rbp)
    53fc:	vextracti64x4 $0x1,%zmm6,%ymm0
    5403:	vpmovzxwd %ymm0,%zmm0
    5409:	vpslld $0x10,%zmm0,%zmm0
    5410:	vmovdqa32 %zmm0,-0x7f0(%rbp)
    541a:	cmp    $0x1,%r8
    541e:	jbe    54e6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x546>
    5424:	vpmovzxwd 0x40(%rsi),%zmm0
    542b:	vmovdqu16 0x40(%rsi),%zmm4
    5432:	vpslld $0x10,%zmm0,%zmm0
    5439:	vmovdqa32 %zmm0,-0x7b0(%rbp)
    5443:	vextracti64x4 $0x1,%zmm4,%ymm0
    544a:	vpmovzxwd %ymm0,%zmm0
    5450:	vpslld $0x10,%zmm0,%zmm0
    5457:	vmovdqa32 %zmm0,-0x770(%rbp)
    5461:	cmp    $0x2,%r8
    5465:	je     54e6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x546>
    5467:	vpmovzxwd 0x80(%rsi),%zmm0
    546e:	vmovdqu16 0x80(%rsi),%zmm6
    5475:	vpslld $0x10,%zmm0,%zmm0
    547c:	vmovdqa32 %zmm0,-0x730(%rbp)
    5486:	vextracti64x4 $0x1,%zmm6,%ymm0
    548d:	vpmovzxwd %ymm0,%zmm0
    5493:	vpslld $0x10,%zmm0,%zmm0
    549a:	vmovdqa32 %zmm0,-0x6f0(%rbp)
    54a4:	cmp    $0x3,%r8
    54a8:	je     54e6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x546>
    54aa:	vmovdqu16 0xc0(%rsi),%zmm0
    54b1:	vpmovzxwd %ymm0,%zmm1
    54b7:	vextracti64x4 $0x1,%zmm0,%ymm0
    54be:	vpmovzxwd %ymm0,%zmm0
    54c4:	vpslld $0x10,%zmm1,%zmm1
    54cb:	vpslld $0x10,%zmm0,%zmm0
    54d2:	vmovdqa32 %zmm1,-0x6b0(%rbp)
    54dc:	vmovdqa32 %zmm0,-0x670(%rbp)
    54e6:	test   $0x3,%cl
    54e9:	je     5581 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5e1>
    54ef:	mov    -0xaf8(%rbp),%rdi
    54f6:	mov    -0xb00(%rbp),%r9
    54fd:	mov    %rcx,%rsi
    5500:	lea    -0x830(%rbp),%r10
    5507:	sub    %rdi,%rsi
    550a:	mov    %rsi,-0xb08(%rbp)
    5511:	mov    -0xad8(%rbp),%rsi
    5518:	cmp    %rsi,%rdi
    551b:	je     556d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5cd>
    551d:	mov    %rdi,%rsi
    5520:	lea    (%rax,%rdi,8),%rdi
    5524:	vmovdqu16 (%r11,%rdi,2),%ymm1
    552b:	shl    $0x5,%rsi
    552f:	mov    -0xb08(%rbp),%rdi
    5536:	add    %r10,%rsi
    5539:	vpmovzxwd %xmm1,%ymm5
    553e:	vextracti128 $0x1,%ymm1,%xmm1
    5544:	vpmovzxwd %xmm1,%ymm1
    5549:	vpslld $0x10,%ymm5,%ymm5
    554e:	vpslld $0x10,%ymm1,%ymm1
    5553:	vmovdqa %ymm5,(%rsi)
    5557:	vmovdqa %ymm1,0x20(%rsi)
    555c:	test   $0x1,%dil
    5560:	je     5581 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5e1>
    5562:	mov    %rdi,%rsi
    5565:	and    $0xfffffffffffffffe,%rsi
    5569:	lea    (%r9,%rsi,8),%r9
    556d:	add    %r9,%rax
    5570:	vpmovzxwd (%r11,%rax,2),%ymm1
    5576:	vpslld $0x10,%ymm1,%ymm1
    557b:	vmovups %ymm1,(%r10,%r9,4)
    5581:	cmpq   $0x0,-0xab8(%rbp)
    5589:	je     55a8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x608>
    558b:	mov    %rbx,%rax
    558e:	lea    -0x830(%rbp),%r10
    5595:	nopl   (%rax)
    5598:	movl   $0x0,(%r10,%rax,4)
    55a0:	add    $0x1,%rax
    55a4:	test   $0xf,%al
    55a6:	jne    5598 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5f8>
    55a8:	vxorps %xmm0,%xmm0,%xmm0
    55ac:	vmovaps %zmm0,-0x1f0(%rbp)
    55b6:	test   %rbx,%rbx
    55b9:	jle    70d1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2131>
    55bf:	vmovaps -0xa30(%rbp),%zmm4
    55c9:	mov    $0x10,%eax
    55ce:	vfmadd231ps -0x830(%rbp),%zmm4,%zmm0
    55d8:	lea    -0xa30(%rbp),%r9
    55df:	lea    -0x830(%rbp),%r10
    55e6:	vmovaps %zmm0,-0x230(%rbp)
    55f0:	cmp    $0x10,%rbx
    55f4:	jle    5638 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x698>
    55f6:	cs nopw 0x0(%rax,%rax,1)
    5600:	lea    0x0(,%rax,4),%rsi
    5608:	vmovups (%r9,%rax,4),%zmm1
    560f:	and    $0x40,%esi
    5612:	vmovaps -0x230(%rbp,%rsi,1),%zmm7
    561d:	vfmadd132ps (%r10,%rax,4),%zmm7,%zmm1
    5624:	add    $0x10,%rax
    5628:	vmovaps %zmm1,-0x230(%rbp,%rsi,1)
    5633:	cmp    %rax,%rbx
    5636:	jg     5600 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x660>
    5638:	vmovaps -0x1f0(%rbp),%zmm4
    5642:	vaddps -0x230(%rbp),%zmm4,%zmm0
    564c:	vextractf64x4 $0x1,%zmm0,%ymm1
    5653:	mov    0x30(%r15),%rax
    5657:	lea    0x0(,%r14,4),%rsi
    565f:	vaddps %ymm0,%ymm1,%ymm1
    5663:	vextractf128 $0x1,%ymm1,%xmm0
    5669:	vaddps %xmm1,%xmm0,%xmm0
    566d:	vmovhlps %xmm0,%xmm0,%xmm1
    5671:	vaddps %xmm1,%xmm0,%xmm0
    5675:	vmovshdup %xmm0,%xmm1
    5679:	vaddss %xmm1,%xmm0,%xmm0
    567d:	vmovaps %xmm0,%xmm5
    5681:	test   %rax,%rax
    5684:	je     568c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x6ec>
    5686:	vsubss (%rax,%r14,4),%xmm0,%xmm5
    568c:	mov    0x28(%r15),%rax
    5690:	vxorpd %xmm6,%xmm6,%xmm6
    5694:	movq   $0x0,-0xb08(%rbp)
    569f:	vcvtss2sd (%rax,%rsi,1),%xmm6,%xmm0
    56a4:	mov    0xb0(%r15),%rax
    56ab:	vxorpd 0x0(%rip),%xmm0,%xmm4        # 56b3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x713>
    56b3:	vdivsd 0x0(%rip),%xmm4,%xmm4        # 56bb <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x71b>
    56bb:	vxorps 0x0(%rip),%xmm5,%xmm0        # 56c3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x723>
    56c3:	vcvtsd2ss %xmm4,%xmm4,%xmm4
    56c7:	vmovss %xmm4,(%rax,%rsi,1)
    56cc:	mov    0xb8(%r15),%rax
    56d3:	vmovss %xmm0,(%rax,%rsi,1)
    56d8:	mov    0x98(%r15),%rax
    56df:	test   %rax,%rax
    56e2:	je     5701 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x761>
    56e4:	mov    0xc8(%r15),%rdi
    56eb:	mov    0xc0(%r15),%rsi
    56f2:	imul   %r14,%rdi
    56f6:	lea    (%rsi,%rdi,4),%rdi
    56fa:	mov    %rdi,-0xb08(%rbp)
    5701:	cmp    %r14,%rax
    5704:	jg     6a9f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1aff>
    570a:	mov    0x58(%r15),%rax
    570e:	mov    0x8(%r15),%r10
    5712:	imul   %r14,%rax
    5716:	test   %rbx,%rbx
    5719:	jle    7113 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2173>
    571f:	cmpq   $0x17,-0xac0(%rbp)
    5727:	jbe    71a8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2208>
    572d:	lea    (%r10,%rax,2),%rsi
    5731:	vpmovzxwd (%rsi),%zmm0
    5737:	vmovdqu16 (%rsi),%zmm6
    573d:	vpslld $0x10,%zmm0,%zmm0
    5744:	vmovdqa32 %zmm0,-0x630(%rbp)
    574e:	vextracti64x4 $0x1,%zmm6,%ymm0
    5755:	vpmovzxwd %ymm0,%zmm0
    575b:	vpslld $0x10,%zmm0,%zmm0
    5762:	vmovdqa32 %zmm0,-0x5f0(%rbp)
    576c:	cmp    $0x1,%r8
    5770:	jbe    5838 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x898>
    5776:	vpmovzxwd 0x40(%rsi),%zmm0
    577d:	vmovdqu16 0x40(%rsi),%zmm6
    5784:	vpslld $0x10,%zmm0,%zmm0
    578b:	vmovdqa32 %zmm0,-0x5b0(%rbp)
    5795:	vextracti64x4 $0x1,%zmm6,%ymm0
    579c:	vpmovzxwd %ymm0,%zmm0
    57a2:	vpslld $0x10,%zmm0,%zmm0
    57a9:	vmovdqa32 %zmm0,-0x570(%rbp)
    57b3:	cmp    $0x2,%r8
    57b7:	je     5838 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x898>
    57b9:	vpmovzxwd 0x80(%rsi),%zmm0
    57c0:	vmovdqu16 0x80(%rsi),%zmm6
    57c7:	vpslld $0x10,%zmm0,%zmm0
    57ce:	vmovdqa32 %zmm0,-0x530(%rbp)
    57d8:	vextracti64x4 $0x1,%zmm6,%ymm0
    57df:	vpmovzxwd %ymm0,%zmm0
    57e5:	vpslld $0x10,%zmm0,%zmm0
    57ec:	vmovdqa32 %zmm0,-0x4f0(%rbp)
    57f6:	cmp    $0x3,%r8
    57fa:	je     5838 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x898>
    57fc:	vmovdqu16 0xc0(%rsi),%zmm0
    5803:	vpmovzxwd %ymm0,%zmm1
    5809:	vextracti64x4 $0x1,%zmm0,%ymm0
    5810:	vpmovzxwd %ymm0,%zmm0
    5816:	vpslld $0x10,%zmm1,%zmm1
    581d:	vpslld $0x10,%zmm0,%zmm0
    5824:	vmovdqa32 %zmm1,-0x4b0(%rbp)
    582e:	vmovdqa32 %zmm0,-0x470(%rbp)
    5838:	mov    -0xaf8(%rbp),%r11
    583f:	mov    -0xb00(%rbp),%rdi
    5846:	test   $0x3,%cl
    5849:	je     7079 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x20d9>
    584f:	mov    %rcx,%rsi
    5852:	lea    -0x630(%rbp),%r9
    5859:	sub    %r11,%rsi
    585c:	mov    %rsi,-0xb38(%rbp)
    5863:	mov    -0xad8(%rbp),%rsi
    586a:	cmp    %rsi,%r11
    586d:	je     58bd <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x91d>
    586f:	mov    %r11,%rsi
    5872:	lea    (%rax,%r11,8),%r11
    5876:	vmovdqu16 (%r10,%r11,2),%ymm0
    587d:	shl    $0x5,%rsi
    5881:	add    %r9,%rsi
    5884:	vpmovzxwd %xmm0,%ymm8
    5889:	vextracti128 $0x1,%ymm0,%xmm0
    588f:	vpmovzxwd %xmm0,%ymm0
    5894:	vpslld $0x10,%ymm8,%ymm8
    589a:	vpslld $0x10,%ymm0,%ymm0
    589f:	vmovdqa %ymm8,(%rsi)
    58a3:	vmovdqa %ymm0,0x20(%rsi)
    58a8:	mov    -0xb38(%rbp),%rsi
    58af:	test   $0x1,%sil
    58b3:	je     58d1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x931>
    58b5:	and    $0xfffffffffffffffe,%rsi
    58b9:	lea    (%rdi,%rsi,8),%rdi
    58bd:	add    %rdi,%rax
    58c0:	vpmovzxwd (%r10,%rax,2),%ymm0
    58c6:	vpslld $0x10,%ymm0,%ymm0
    58cb:	vmovups %ymm0,(%r9,%rdi,4)
    58d1:	cmpq   $0x0,-0xab8(%rbp)
    58d9:	je     71b9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2219>
    58df:	mov    %rbx,%rax
    58e2:	nopw   0x0(%rax,%rax,1)
    58e8:	movl   $0x0,(%r9,%rax,4)
    58f0:	add    $0x1,%rax
    58f4:	test   $0xf,%al
    58f6:	jne    58e8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x948>
    58f8:	mov    0x60(%r15),%rax
    58fc:	mov    0x10(%r15),%r10
    5900:	imul   %r14,%rax
    5904:	test   %rbx,%rbx
    5907:	jle    7192 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x21f2>
    590d:	cmpq   $0x17,-0xac0(%rbp)
    5915:	jbe    7187 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x21e7>
    591b:	lea    (%r10,%rax,2),%rsi
    591f:	vpmovzxwd (%rsi),%zmm0
    5925:	vmovdqu16 (%rsi),%zmm6
    592b:	vpslld $0x10,%zmm0,%zmm0
    5932:	vmovdqa32 %zmm0,-0x430(%rbp)
    593c:	vextracti64x4 $0x1,%zmm6,%ymm0
    5943:	vpmovzxwd %ymm0,%zmm0
    5949:	vpslld $0x10,%zmm0,%zmm0
    5950:	vmovdqa32 %zmm0,-0x3f0(%rbp)
    595a:	cmp    $0x1,%r8
    595e:	jbe    5a26 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa86>
    5964:	vpmovzxwd 0x40(%rsi),%zmm0
    596b:	vmovdqu16 0x40(%rsi),%zmm6
    5972:	vpslld $0x10,%zmm0,%zmm0
    5979:	vmovdqa32 %zmm0,-0x3b0(%rbp)
    5983:	vextracti64x4 $0x1,%zmm6,%ymm0
    598a:	vpmovzxwd %ymm0,%zmm0
    5990:	vpslld $0x10,%zmm0,%zmm0
    5997:	vmovdqa32 %zmm0,-0x370(%rbp)
    59a1:	cmp    $0x2,%r8
    59a5:	je     5a26 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa86>
    59a7:	vpmovzxwd 0x80(%rsi),%zmm0
    59ae:	vmovdqu16 0x80(%rsi),%zmm7
    59b5:	vpslld $0x10,%zmm0,%zmm0
    59bc:	vmovdqa32 %zmm0,-0x330(%rbp)
    59c6:	vextracti64x4 $0x1,%zmm7,%ymm0
    59cd:	vpmovzxwd %ymm0,%zmm0
    59d3:	vpslld $0x10,%zmm0,%zmm0
    59da:	vmovdqa32 %zmm0,-0x2f0(%rbp)
    59e4:	cmp    $0x3,%r8
    59e8:	je     5a26 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa86>
    59ea:	vmovdqu16 0xc0(%rsi),%zmm0
    59f1:	vpmovzxwd %ymm0,%zmm1
    59f7:	vextracti64x4 $0x1,%zmm0,%ymm0
    59fe:	vpmovzxwd %ymm0,%zmm0
    5a04:	vpslld $0x10,%zmm1,%zmm1
    5a0b:	vpslld $0x10,%zmm0,%zmm0
    5a12:	vmovdqa32 %zmm1,-0x2b0(%rbp)
    5a1c:	vmovdqa32 %zmm0,-0x270(%rbp)
    5a26:	test   $0x3,%cl
    5a29:	je     5abf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xb1f>
    5a2f:	mov    -0xaf8(%rbp),%r11
    5a36:	mov    -0xb00(%rbp),%r9
    5a3d:	mov    %rcx,%rdi
    5a40:	sub    %r11,%rdi
    5a43:	mov    %rdi,-0xb38(%rbp)
    5a4a:	mov    -0xad8(%rbp),%rdi
    5a51:	cmp    %rdi,%r11
    5a54:	lea    -0x430(%rbp),%rdi
    5a5b:	je     5aab <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xb0b>
    5a5d:	mov    %r11,%rsi
    5a60:	lea    (%rax,%r11,8),%r11
    5a64:	vmovdqu16 (%r10,%r11,2),%ymm1
    5a6b:	shl    $0x5,%rsi
    5a6f:	add    %rdi,%rsi
    5a72:	vpmovzxwd %xmm1,%ymm8
    5a77:	vextracti128 $0x1,%ymm1,%xmm1
    5a7d:	vpmovzxwd %xmm1,%ymm1
    5a82:	vpslld $0x10,%ymm8,%ymm8
    5a88:	vpslld $0x10,%ymm1,%ymm1
    5a8d:	vmovdqa %ymm8,(%rsi)
    5a91:	vmovdqa %ymm1,0x20(%rsi)
    5a96:	mov    -0xb38(%rbp),%rsi
    5a9d:	test   $0x1,%sil
    5aa1:	je     5abf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xb1f>
    5aa3:	and    $0xfffffffffffffffe,%rsi
    5aa7:	lea    (%r9,%rsi,8),%r9
    5aab:	add    %r9,%rax
    5aae:	vpmovzxwd (%r10,%rax,2),%ymm1
    5ab4:	vpslld $0x10,%ymm1,%ymm1
    5ab9:	vmovups %ymm1,(%rdi,%r9,4)
    5abf:	cmpq   $0x0,-0xab8(%rbp)
    5ac7:	je     7170 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x21d0>
    5acd:	mov    %rbx,%rax
    5ad0:	lea    -0x430(%rbp),%rdi
    5ad7:	nopw   0x0(%rax,%rax,1)
    5ae0:	movl   $0x0,(%rdi,%rax,4)
    5ae7:	add    $0x1,%rax
    5aeb:	test   $0xf,%al
    5aed:	jne    5ae0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xb40>
    5aef:	mov    0x68(%r15),%rax
    5af3:	mov    0x18(%r15),%r10
    5af7:	imul   %r14,%rax
    5afb:	test   %rbx,%rbx
    5afe:	jle    7156 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x21b6>
    5b04:	cmpq   $0x17,-0xac0(%rbp)
    5b0c:	jbe    714b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x21ab>
    5b12:	lea    (%r10,%rax,2),%rsi
    5b16:	vpmovzxwd (%rsi),%zmm0
    5b1c:	vmovdqu16 (%rsi),%zmm6
    5b22:	vpslld $0x10,%zmm0,%zmm0
    5b29:	vmovdqa32 %zmm0,-0x230(%rbp)
    5b33:	vextracti64x4 $0x1,%zmm6,%ymm0
    5b3a:	vpmovzxwd %ymm0,%zmm0
    5b40:	vpslld $0x10,%zmm0,%zmm0
    5b47:	vmovdqa32 %zmm0,-0x1f0(%rbp)
    5b51:	cmp    $0x1,%r8
    5b55:	jbe    5c1d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xc7d>
    5b5b:	vpmovzxwd 0x40(%rsi),%zmm0
    5b62:	vmovdqu16 0x40(%rsi),%zmm6
    5b69:	vpslld $0x10,%zmm0,%zmm0
    5b70:	vmovdqa32 %zmm0,-0x1b0(%rbp)
    5b7a:	vextracti64x4 $0x1,%zmm6,%ymm0
    5b81:	vpmovzxwd %ymm0,%zmm0
    5b87:	vpslld $0x10,%zmm0,%zmm0
    5b8e:	vmovdqa32 %zmm0,-0x170(%rbp)
    5b98:	cmp    $0x2,%r8
    5b9c:	je     5c1d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xc7d>
    5b9e:	vpmovzxwd 0x80(%rsi),%zmm0
    5ba5:	vmovdqu16 0x80(%rsi),%zmm7
    5bac:	vpslld $0x10,%zmm0,%zmm0
    5bb3:	vmovdqa32 %zmm0,-0x130(%rbp)
    5bbd:	vextracti64x4 $0x1,%zmm7,%ymm0
    5bc4:	vpmovzxwd %ymm0,%zmm0
    5bca:	vpslld $0x10,%zmm0,%zmm0
    5bd1:	vmovdqa32 %zmm0,-0xf0(%rbp)
    5bdb:	cmp    $0x3,%r8
    5bdf:	je     5c1d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xc7d>
    5be1:	vmovdqu16 0xc0(%rsi),%zmm0
    5be8:	vpmovzxwd %ymm0,%zmm1
    5bee:	vextracti64x4 $0x1,%zmm0,%ymm0
    5bf5:	vpmovzxwd %ymm0,%zmm0
    5bfb:	vpslld $0x10,%zmm1,%zmm1
    5c02:	vpslld $0x10,%zmm0,%zmm0
    5c09:	vmovdqa32 %zmm1,-0xb0(%rbp)
    5c13:	vmovdqa32 %zmm0,-0x70(%rbp)
    5c1d:	test   $0x3,%cl
    5c20:	je     5cb6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd16>
    5c26:	mov    -0xaf8(%rbp),%r11
    5c2d:	mov    -0xb00(%rbp),%r9
    5c34:	mov    %rcx,%rdi
    5c37:	sub    %r11,%rdi
    5c3a:	mov    %rdi,-0xb38(%rbp)
    5c41:	mov    -0xad8(%rbp),%rdi
    5c48:	cmp    %rdi,%r11
    5c4b:	lea    -0x230(%rbp),%rdi
    5c52:	je     5ca2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd02>
    5c54:	mov    %r11,%rsi
    5c57:	lea    (%rax,%r11,8),%r11
    5c5b:	vmovdqu16 (%r10,%r11,2),%ymm0
    5c62:	shl    $0x5,%rsi
    5c66:	add    %rdi,%rsi
    5c69:	vpmovzxwd %xmm0,%ymm8
    5c6e:	vextracti128 $0x1,%ymm0,%xmm0
    5c74:	vpmovzxwd %xmm0,%ymm0
    5c79:	vpslld $0x10,%ymm8,%ymm8
    5c7f:	vpslld $0x10,%ymm0,%ymm0
    5c84:	vmovdqa %ymm8,(%rsi)
    5c88:	vmovdqa %ymm0,0x20(%rsi)
    5c8d:	mov    -0xb38(%rbp),%rsi
    5c94:	test   $0x1,%sil
    5c98:	je     5cb6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd16>
    5c9a:	and    $0xfffffffffffffffe,%rsi
    5c9e:	lea    (%r9,%rsi,8),%r9
    5ca2:	add    %r9,%rax
    5ca5:	vpmovzxwd (%r10,%rax,2),%ymm0
    5cab:	vpslld $0x10,%ymm0,%ymm0
    5cb0:	vmovups %ymm0,(%rdi,%r9,4)
    5cb6:	cmpq   $0x0,-0xab8(%rbp)
    5cbe:	je     5cdf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd3f>
    5cc0:	mov    %rbx,%rax
    5cc3:	lea    -0x230(%rbp),%rdi
    5cca:	nopw   0x0(%rax,%rax,1)
    5cd0:	movl   $0x0,(%rdi,%rax,4)
    5cd7:	add    $0x1,%rax
    5cdb:	test   $0xf,%al
    5cdd:	jne    5cd0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd30>
    5cdf:	vxorps %xmm0,%xmm0,%xmm0
    5ce3:	vmovaps %zmm0,-0xa70(%rbp)
    5ced:	test   %rbx,%rbx
    5cf0:	jle    7128 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2188>
    5cf6:	vmovaps -0x630(%rbp),%zmm6
    5d00:	mov    $0x10,%eax
    5d05:	vfmadd231ps -0x430(%rbp),%zmm6,%zmm0
    5d0f:	lea    -0x630(%rbp),%r9
    5d16:	lea    -0x430(%rbp),%rdi
    5d1d:	vmovaps %zmm0,-0xab0(%rbp)
    5d27:	cmp    $0x10,%rbx
    5d2b:	jle    5d68 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xdc8>
    5d2d:	nopl   (%rax)
    5d30:	lea    0x0(,%rax,4),%rsi
    5d38:	vmovups (%r9,%rax,4),%zmm6
    5d3f:	and    $0x40,%esi
    5d42:	vmovaps -0xab0(%rbp,%rsi,1),%zmm7
    5d4d:	vfmadd132ps (%rdi,%rax,4),%zmm7,%zmm6
    5d54:	add    $0x10,%rax
    5d58:	vmovaps %zmm6,-0xab0(%rbp,%rsi,1)
    5d63:	cmp    %rax,%rbx
    5d66:	jg     5d30 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd90>
    5d68:	vmovaps -0xa70(%rbp),%zmm6
    5d72:	vaddps -0xab0(%rbp),%zmm6,%zmm0
    5d7c:	vextractf64x4 $0x1,%zmm0,%ymm1
    5d83:	mov    %r8,-0xb58(%rbp)
    5d8a:	vmovss 0xa8(%r15),%xmm6
    5d93:	vaddps %ymm0,%ymm1,%ymm1
    5d97:	mov    %rcx,-0xb50(%rbp)
    5d9e:	mov    %rdx,-0xb40(%rbp)
    5da5:	vmovss %xmm5,-0xb44(%rbp)
    5dad:	vmovss %xmm6,-0xb38(%rbp)
    5db5:	vextractf128 $0x1,%ymm1,%xmm0
    5dbb:	vaddps %xmm1,%xmm0,%xmm0
    5dbf:	vmovhlps %xmm0,%xmm0,%xmm1
    5dc3:	vaddps %xmm1,%xmm0,%xmm0
    5dc7:	vmovshdup %xmm0,%xmm1
    5dcb:	vaddss %xmm1,%xmm0,%xmm0
    5dcf:	vmulss 0x0(%rip),%xmm6,%xmm1        # 5dd7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xe37>
    5dd7:	vfmadd132ss %xmm1,%xmm4,%xmm0
    5ddc:	vzeroupper
    5ddf:	call   5de4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xe44>
    5de4:	test   %rbx,%rbx
    5de7:	vmovss -0xb38(%rbp),%xmm6
    5def:	mov    -0xb40(%rbp),%rdx
    5df6:	vmovaps %xmm0,%xmm4
    5dfa:	vxorps %xmm0,%xmm0,%xmm0
    5dfe:	vmovss -0xb44(%rbp),%xmm5
    5e06:	vmovdqa64 0x0(%rip),%zmm2        # 5e10 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xe70>
    5e10:	mov    -0xb50(%rbp),%rcx
    5e17:	vmovdqa 0x0(%rip),%ymm3        # 5e1f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xe7f>
    5e1f:	vmovaps %zmm0,-0xa70(%rbp)
    5e29:	mov    -0xb58(%rbp),%r8
    5e30:	jle    7142 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x21a2>
    5e36:	vmovaps -0xa30(%rbp),%zmm7
    5e40:	mov    $0x10,%eax
    5e45:	vfmadd231ps -0x230(%rbp),%zmm7,%zmm0
    5e4f:	lea    -0xa30(%rbp),%r9
    5e56:	lea    -0x230(%rbp),%rdi
    5e5d:	vmovaps %zmm0,-0xab0(%rbp)
    5e67:	cmp    $0x10,%rbx
    5e6b:	jle    5ea8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xf08>
    5e6d:	nopl   (%rax)
    5e70:	lea    0x0(,%rax,4),%rsi
    5e78:	vmovups (%r9,%rax,4),%zmm0
    5e7f:	and    $0x40,%esi
    5e82:	vmovaps -0xab0(%rbp,%rsi,1),%zmm7
    5e8d:	vfmadd132ps (%rdi,%rax,4),%zmm7,%zmm0
    5e94:	add    $0x10,%rax
    5e98:	vmovaps %zmm0,-0xab0(%rbp,%rsi,1)
    5ea3:	cmp    %rax,%rbx
    5ea6:	jg     5e70 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xed0>
    5ea8:	vmovaps -0xa70(%rbp),%zmm7
    5eb2:	vaddps -0xab0(%rbp),%zmm7,%zmm1
    5ebc:	vextractf64x4 $0x1,%zmm1,%ymm0
    5ec3:	cmpq   $0x0,-0xb08(%rbp)
    5ecb:	vaddps %ymm1,%ymm0,%ymm0
    5ecf:	vextractf128 $0x1,%ymm0,%xmm1
    5ed5:	vaddps %xmm0,%xmm1,%xmm1
    5ed9:	vmovhlps %xmm1,%xmm1,%xmm0
    5edd:	vaddps %xmm0,%xmm1,%xmm1
    5ee1:	vmovshdup %xmm1,%xmm0
    5ee5:	vaddss %xmm0,%xmm1,%xmm1
    5ee9:	vsubss %xmm5,%xmm1,%xmm1
    5eed:	vmulss %xmm4,%xmm1,%xmm1
    5ef1:	vmulss %xmm6,%xmm1,%xmm0
    5ef5:	je     6ae1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1b41>
    5efb:	test   %rbx,%rbx
    5efe:	jle    69cc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a2c>
    5f04:	cmpq   $0x7,-0xac0(%rbp)
    5f0c:	jbe    71b2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2212>
    5f12:	vbroadcastss %xmm0,%zmm1
    5f18:	mov    -0xb08(%rbp),%rax
    5f1f:	mov    -0xb70(%rbp),%rdi
    5f26:	vmulps -0x430(%rbp),%zmm1,%zmm5
    5f30:	vmovups %zmm5,(%rax)
    5f36:	cmp    $0x1,%rdi
    5f3a:	jbe    5fdf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x103f>
    5f40:	vmulps -0x3f0(%rbp),%zmm1,%zmm5
    5f4a:	vmovups %zmm5,0x40(%rax)
    5f51:	cmp    $0x2,%rdi
    5f55:	je     5fdf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x103f>
    5f5b:	vmulps -0x3b0(%rbp),%zmm1,%zmm5
    5f65:	vmovups %zmm5,0x80(%rax)
    5f6c:	cmp    $0x3,%rdi
    5f70:	je     5fdf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x103f>
    5f72:	vmulps -0x370(%rbp),%zmm1,%zmm5
    5f7c:	vmovups %zmm5,0xc0(%rax)
    5f83:	cmp    $0x4,%rdi
    5f87:	je     5fdf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x103f>
    5f89:	vmulps -0x330(%rbp),%zmm1,%zmm5
    5f93:	vmovups %zmm5,0x100(%rax)
    5f9a:	cmp    $0x5,%rdi
    5f9e:	je     5fdf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x103f>
    5fa0:	vmulps -0x2f0(%rbp),%zmm1,%zmm5
    5faa:	vmovups %zmm5,0x140(%rax)
    5fb1:	cmp    $0x6,%rdi
    5fb5:	je     5fdf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x103f>
    5fb7:	vmulps -0x2b0(%rbp),%zmm1,%zmm5
    5fc1:	vmovups %zmm5,0x180(%rax)
    5fc8:	cmp    $0x7,%rdi
    5fcc:	je     5fdf <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x103f>
    5fce:	vmulps -0x270(%rbp),%zmm1,%zmm5
    5fd8:	vmovups %zmm5,0x1c0(%rax)
    5fdf:	mov    %rcx,%rdx
    5fe2:	and    $0x1,%edx
    5fe5:	je     709f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x20ff>
    5feb:	mov    -0xb68(%rbp),%rax
    5ff2:	shl    $0x5,%rax
    5ff6:	vbroadcastss %xmm0,%ymm1
    5ffb:	mov    -0xb08(%rbp),%rdi
    6002:	vmulps -0x430(%rbp,%rax,1),%ymm1,%ymm1
    600b:	vmovups %ymm1,(%rdi,%rax,1)
    6010:	cmpq   $0x17,-0xac0(%rbp)
    6018:	jbe    71ca <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x222a>
    601e:	vbroadcastss %xmm0,%zmm1
    6024:	vmovdqa64 %zmm2,%zmm9
    602a:	vmulps -0x5f0(%rbp),%zmm1,%zmm12
    6034:	mov    $0x7fff,%eax
    6039:	mov    -0xad0(%rbp),%rdi
    6040:	vmulps -0x630(%rbp),%zmm1,%zmm7
    604a:	vpbroadcastd %eax,%zmm8
    6050:	mov    $0x1,%eax
    6055:	vpbroadcastd %eax,%zmm5
    605b:	mov    $0x40,%eax
    6060:	vpsrld $0x10,%zmm12,%zmm11
    6067:	vpaddd %zmm12,%zmm8,%zmm13
    606d:	vpsrld $0x10,%zmm7,%zmm6
    6074:	vpandd %zmm5,%zmm11,%zmm10
    607a:	vcmpeqps %zmm7,%zmm7,%k1
    6081:	vpaddd %zmm10,%zmm13,%zmm13
    6087:	vpaddd %zmm7,%zmm8,%zmm7
    608d:	vpandd %zmm5,%zmm6,%zmm10
    6093:	vpaddd %zmm10,%zmm7,%zmm7
    6099:	vpbroadcastd %eax,%zmm10
    609f:	mov    -0xae8(%rbp),%rax
    60a6:	vpord  %zmm10,%zmm6,%zmm6
    60ac:	vpord  %zmm10,%zmm11,%zmm11
    60b2:	vpsrld $0x10,%zmm7,%zmm6{%k1}
    60b9:	vcmpeqps %zmm12,%zmm12,%k1
    60c0:	vpsrld $0x10,%zmm13,%zmm11{%k1}
    60c7:	vpermt2w %zmm11,%zmm9,%zmm6
    60cd:	vmovdqu16 %zmm6,(%rax,%rdi,2)
    60d4:	cmp    $0x1,%r8
    60d8:	jbe    626c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x12cc>
    60de:	vmulps -0x570(%rbp),%zmm1,%zmm12
    60e8:	vmulps -0x5b0(%rbp),%zmm1,%zmm7
    60f2:	vpsrld $0x10,%zmm12,%zmm11
    60f9:	vpaddd %zmm12,%zmm8,%zmm13
    60ff:	vcmpeqps %zmm7,%zmm7,%k1
    6106:	vpsrld $0x10,%zmm7,%zmm6
    610d:	vpandd %zmm5,%zmm11,%zmm14
    6113:	vpaddd %zmm14,%zmm13,%zmm13
    6119:	vpaddd %zmm7,%zmm8,%zmm7
    611f:	vpandd %zmm5,%zmm6,%zmm14
    6125:	vpaddd %zmm14,%zmm7,%zmm7
    612b:	vpord  %zmm10,%zmm6,%zmm6
    6131:	vpord  %zmm10,%zmm11,%zmm11
    6137:	vpsrld $0x10,%zmm7,%zmm6{%k1}
    613e:	vcmpeqps %zmm12,%zmm12,%k1
    6145:	vpsrld $0x10,%zmm13,%zmm11{%k1}
    614c:	vpermt2w %zmm11,%zmm9,%zmm6
    6152:	vmovdqu16 %zmm6,0x40(%rax,%rdi,2)
    615a:	cmp    $0x2,%r8
    615e:	je     626c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x12cc>
    6164:	vmulps -0x4f0(%rbp),%zmm1,%zmm12
    616e:	vmulps -0x530(%rbp),%zmm1,%zmm11
    6178:	vpsrld $0x10,%zmm12,%zmm7
    617f:	vpaddd %zmm12,%zmm8,%zmm14
    6185:	vcmpeqps %zmm11,%zmm11,%k1
    618c:	vpsrld $0x10,%zmm11,%zmm6
    6193:	vpandd %zmm5,%zmm7,%zmm13
    6199:	vpaddd %zmm14,%zmm13,%zmm13
    619f:	vpaddd %zmm11,%zmm8,%zmm11
    61a5:	vpandd %zmm5,%zmm6,%zmm14
    61ab:	vpaddd %zmm11,%zmm14,%zmm11
    61b1:	vpord  %zmm10,%zmm6,%zmm6
    61b7:	vpord  %zmm10,%zmm7,%zmm7
    61bd:	vpsrld $0x10,%zmm11,%zmm6{%k1}
    61c4:	vcmpeqps %zmm12,%zmm12,%k1
    61cb:	vpsrld $0x10,%zmm13,%zmm7{%k1}
    61d2:	vpermt2w %zmm7,%zmm9,%zmm6
    61d8:	vmovdqu16 %zmm6,0x80(%rax,%rdi,2)
    61e0:	cmp    $0x3,%r8
    61e4:	je     626c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x12cc>
    61ea:	vmulps -0x4b0(%rbp),%zmm1,%zmm11
    61f4:	vmulps -0x470(%rbp),%zmm1,%zmm1
    61fe:	vcmpeqps %zmm11,%zmm11,%k1
    6205:	vpsrld $0x10,%zmm11,%zmm6
    620c:	vpsrld $0x10,%zmm1,%zmm7
    6213:	vpaddd %zmm1,%zmm8,%zmm12
    6219:	vpaddd %zmm11,%zmm8,%zmm8
    621f:	vpandd %zmm5,%zmm7,%zmm13
    6225:	vpandd %zmm5,%zmm6,%zmm5
    622b:	vpord  %zmm10,%zmm6,%zmm6
    6231:	vpaddd %zmm8,%zmm5,%zmm5
    6237:	vpaddd %zmm13,%zmm12,%zmm12
    623d:	vpord  %zmm10,%zmm7,%zmm7
    6243:	vpsrld $0x10,%zmm5,%zmm6{%k1}
    624a:	vcmpeqps %zmm1,%zmm1,%k1
    6251:	vmovdqa64 %zmm6,%zmm1
    6257:	vpsrld $0x10,%zmm12,%zmm7{%k1}
    625e:	vpermt2w %zmm7,%zmm9,%zmm1
    6264:	vmovdqu16 %zmm1,0xc0(%rax,%rdi,2)
    626c:	test   $0x3,%cl
    626f:	je     6505 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1565>
    6275:	mov    -0xaf8(%rbp),%rdx
    627c:	mov    -0xb00(%rbp),%rax
    6283:	mov    -0xad8(%rbp),%rdi
    628a:	mov    %rcx,%rsi
    628d:	sub    %rdx,%rsi
    6290:	cmp    %rdi,%rdx
    6293:	je     6358 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x13b8>
    6299:	mov    %rdx,%rdi
    629c:	vbroadcastss %xmm0,%ymm1
    62a1:	mov    -0xad0(%rbp),%r10
    62a8:	shl    $0x5,%rdi
    62ac:	lea    -0x630(%rbp,%rdi,1),%rdi
    62b4:	lea    (%r10,%rdx,8),%rdx
    62b8:	vmulps (%rdi),%ymm1,%ymm9
    62bc:	vmulps 0x20(%rdi),%ymm1,%ymm1
    62c1:	mov    $0x1,%edi
    62c6:	vpbroadcastd %edi,%ymm6
    62cc:	mov    $0x7fff,%edi
    62d1:	vpbroadcastd %edi,%ymm8
    62d7:	mov    $0x40,%edi
    62dc:	vpsrld $0x10,%ymm9,%ymm5
    62e2:	vcmpeqps %ymm9,%ymm9,%k1
    62e9:	vpsrld $0x10,%ymm1,%ymm7
    62ee:	vpaddd %ymm1,%ymm8,%ymm11
    62f2:	vpaddd %ymm9,%ymm8,%ymm8
    62f7:	vpand  %ymm6,%ymm7,%ymm10
    62fb:	vpand  %ymm6,%ymm5,%ymm6
    62ff:	vpaddd %ymm8,%ymm6,%ymm6
    6304:	vpbroadcastd %edi,%ymm8
    630a:	vpaddd %ymm11,%ymm10,%ymm10
    630f:	mov    -0xae8(%rbp),%rdi
    6316:	vpor   %ymm8,%ymm5,%ymm5
    631b:	vpor   %ymm8,%ymm7,%ymm7
    6320:	vpsrld $0x10,%ymm6,%ymm5{%k1}
    6327:	vcmpeqps %ymm1,%ymm1,%k1
    632e:	vmovdqa %ymm5,%ymm1
    6332:	vpsrld $0x10,%ymm10,%ymm7{%k1}
    6339:	vpermt2w %ymm7,%ymm3,%ymm1
    633f:	vmovdqu16 %ymm1,(%rdi,%rdx,2)
    6346:	test   $0x1,%sil
    634a:	je     64f1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1551>
    6350:	and    $0xfffffffffffffffe,%rsi
    6354:	lea    (%rax,%rsi,8),%rax
    6358:	vmulss -0x630(%rbp,%rax,4),%xmm0,%xmm1
    6361:	lea    0x0(,%rax,4),%rdi
    6369:	add    %rax,%rax
    636c:	lea    (%r12,%rax,1),%r11
    6370:	vmovd  %xmm1,%esi
    6374:	mov    %esi,%edx
    6376:	shr    $0x10,%edx
    6379:	vucomiss %xmm1,%xmm1
    637d:	jp     6a6f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1acf>
    6383:	and    $0x1,%edx
    6386:	lea    0x7fff(%rsi,%rdx,1),%edx
    638d:	shr    $0x10,%edx
    6390:	vmulss -0x62c(%rbp,%rdi,1),%xmm0,%xmm1
    6399:	mov    %dx,(%r11)
    639d:	lea    0x2(%r12,%rax,1),%r11
    63a2:	vmovd  %xmm1,%esi
    63a6:	mov    %esi,%edx
    63a8:	shr    $0x10,%edx
    63ab:	vucomiss %xmm1,%xmm1
    63af:	jp     6a77 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1ad7>
    63b5:	and    $0x1,%edx
    63b8:	lea    0x7fff(%rsi,%rdx,1),%edx
    63bf:	shr    $0x10,%edx
    63c2:	vmulss -0x628(%rbp,%rdi,1),%xmm0,%xmm1
    63cb:	mov    %dx,(%r11)
    63cf:	lea    0x4(%r12,%rax,1),%r11
    63d4:	vmovd  %xmm1,%esi
    63d8:	mov    %esi,%edx
    63da:	shr    $0x10,%edx
    63dd:	vucomiss %xmm1,%xmm1
    63e1:	jp     6a67 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1ac7>
    63e7:	and    $0x1,%edx
    63ea:	lea    0x7fff(%rsi,%rdx,1),%edx
    63f1:	shr    $0x10,%edx
    63f4:	vmulss -0x624(%rbp,%rdi,1),%xmm0,%xmm1
    63fd:	mov    %dx,(%r11)
    6401:	lea    0x6(%r12,%rax,1),%r11
    6406:	vmovd  %xmm1,%esi
    640a:	mov    %esi,%edx
    640c:	shr    $0x10,%edx
    640f:	vucomiss %xmm1,%xmm1
    6413:	jp     6a97 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1af7>
    6419:	and    $0x1,%edx
    641c:	lea    0x7fff(%rsi,%rdx,1),%edx
    6423:	shr    $0x10,%edx
    6426:	vmulss -0x620(%rbp,%rdi,1),%xmm0,%xmm1
    642f:	mov    %dx,(%r11)
    6433:	lea    0x8(%r12,%rax,1),%r11
    6438:	vmovd  %xmm1,%esi
    643c:	mov    %esi,%edx
    643e:	shr    $0x10,%edx
    6441:	vucomiss %xmm1,%xmm1
    6445:	jp     6a8f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1aef>
    644b:	and    $0x1,%edx
    644e:	lea    0x7fff(%rsi,%rdx,1),%edx
    6455:	shr    $0x10,%edx
    6458:	vmulss -0x61c(%rbp,%rdi,1),%xmm0,%xmm1
    6461:	mov    %dx,(%r11)
    6465:	lea    0xa(%r12,%rax,1),%r11
    646a:	vmovd  %xmm1,%esi
    646e:	mov    %esi,%edx
    6470:	shr    $0x10,%edx
    6473:	vucomiss %xmm1,%xmm1
    6477:	jp     6a87 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1ae7>
    647d:	and    $0x1,%edx
    6480:	lea    0x7fff(%rsi,%rdx,1),%edx
    6487:	shr    $0x10,%edx
    648a:	vmulss -0x618(%rbp,%rdi,1),%xmm0,%xmm1
    6493:	mov    %dx,(%r11)
    6497:	lea    0xc(%r12,%rax,1),%r11
    649c:	vmovd  %xmm1,%esi
    64a0:	mov    %esi,%edx
    64a2:	shr    $0x10,%edx
    64a5:	vucomiss %xmm1,%xmm1
    64a9:	jp     6a7f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1adf>
    64af:	and    $0x1,%edx
    64b2:	lea    0x7fff(%rsi,%rdx,1),%edx
    64b9:	shr    $0x10,%edx
    64bc:	vmulss -0x614(%rbp,%rdi,1),%xmm0,%xmm0
    64c5:	mov    %dx,(%r11)
    64c9:	lea    0xe(%r12,%rax,1),%rsi
    64ce:	vmovd  %xmm0,%edx
    64d2:	mov    %edx,%eax
    64d4:	shr    $0x10,%eax
    64d7:	vucomiss %xmm0,%xmm0
    64db:	jp     6a5f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1abf>
    64e1:	and    $0x1,%eax
    64e4:	lea    0x7fff(%rdx,%rax,1),%eax
    64eb:	shr    $0x10,%eax
    64ee:	mov    %ax,(%rsi)
    64f1:	cmpq   $0x17,-0xac0(%rbp)
    64f9:	jbe    7100 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2160>
    64ff:	vmovdqa64 %zmm2,%zmm9
    6505:	vbroadcastss %xmm4,%zmm6
    650b:	mov    $0x1,%eax
    6510:	mov    -0xac8(%rbp),%rdi
    6517:	vmulps -0x9f0(%rbp),%zmm6,%zmm10
    6521:	vpbroadcastd %eax,%zmm5
    6527:	mov    $0x7fff,%eax
    652c:	vmulps -0xa30(%rbp),%zmm6,%zmm8
    6536:	vpbroadcastd %eax,%zmm0
    653c:	mov    $0x40,%eax
    6541:	vpsrld $0x10,%zmm10,%zmm7
    6548:	vpaddd %zmm10,%zmm0,%zmm12
    654e:	vpsrld $0x10,%zmm8,%zmm1
    6555:	vpandd %zmm5,%zmm7,%zmm11
    655b:	vcmpeqps %zmm8,%zmm8,%k1
    6562:	vpaddd %zmm12,%zmm11,%zmm11
    6568:	vpaddd %zmm8,%zmm0,%zmm8
    656e:	vpandd %zmm5,%zmm1,%zmm12
    6574:	vpaddd %zmm8,%zmm12,%zmm12
    657a:	vpbroadcastd %eax,%zmm8
    6580:	mov    -0xaf0(%rbp),%rax
    6587:	vpord  %zmm8,%zmm1,%zmm1
    658d:	vpord  %zmm8,%zmm7,%zmm7
    6593:	vpsrld $0x10,%zmm12,%zmm1{%k1}
    659a:	vcmpeqps %zmm10,%zmm10,%k1
    65a1:	vpsrld $0x10,%zmm11,%zmm7{%k1}
    65a8:	vpermt2w %zmm7,%zmm9,%zmm1
    65ae:	vmovdqu16 %zmm1,(%rax,%rdi,2)
    65b5:	cmp    $0x1,%r8
    65b9:	jbe    674d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x17ad>
    65bf:	vmulps -0x970(%rbp),%zmm6,%zmm11
    65c9:	vmulps -0x9b0(%rbp),%zmm6,%zmm10
    65d3:	vpsrld $0x10,%zmm11,%zmm7
    65da:	vpaddd %zmm11,%zmm0,%zmm12
    65e0:	vcmpeqps %zmm10,%zmm10,%k1
    65e7:	vpsrld $0x10,%zmm10,%zmm1
    65ee:	vpandd %zmm5,%zmm7,%zmm13
    65f4:	vpaddd %zmm13,%zmm12,%zmm12
    65fa:	vpaddd %zmm10,%zmm0,%zmm10
    6600:	vpandd %zmm5,%zmm1,%zmm13
    6606:	vpaddd %zmm10,%zmm13,%zmm10
    660c:	vpord  %zmm8,%zmm1,%zmm1
    6612:	vpord  %zmm8,%zmm7,%zmm7
    6618:	vpsrld $0x10,%zmm10,%zmm1{%k1}
    661f:	vcmpeqps %zmm11,%zmm11,%k1
    6626:	vpsrld $0x10,%zmm12,%zmm7{%k1}
    662d:	vpermt2w %zmm7,%zmm9,%zmm1
    6633:	vmovdqu16 %zmm1,0x40(%rax,%rdi,2)
    663b:	cmp    $0x2,%r8
    663f:	je     674d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x17ad>
    6645:	vmulps -0x8f0(%rbp),%zmm6,%zmm11
    664f:	vmulps -0x930(%rbp),%zmm6,%zmm7
    6659:	vpsrld $0x10,%zmm11,%zmm10
    6660:	vpaddd %zmm11,%zmm0,%zmm12
    6666:	vcmpeqps %zmm7,%zmm7,%k1
    666d:	vpsrld $0x10,%zmm7,%zmm1
    6674:	vpandd %zmm5,%zmm10,%zmm13
    667a:	vpaddd %zmm13,%zmm12,%zmm12
    6680:	vpaddd %zmm7,%zmm0,%zmm7
    6686:	vpandd %zmm5,%zmm1,%zmm13
    668c:	vpaddd %zmm13,%zmm7,%zmm7
    6692:	vpord  %zmm8,%zmm1,%zmm1
    6698:	vpord  %zmm8,%zmm10,%zmm10
    669e:	vpsrld $0x10,%zmm7,%zmm1{%k1}
    66a5:	vcmpeqps %zmm11,%zmm11,%k1
    66ac:	vpsrld $0x10,%zmm12,%zmm10{%k1}
    66b3:	vpermt2w %zmm10,%zmm9,%zmm1
    66b9:	vmovdqu16 %zmm1,0x80(%rax,%rdi,2)
    66c1:	cmp    $0x3,%r8
    66c5:	je     674d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x17ad>
    66cb:	vmulps -0x870(%rbp),%zmm6,%zmm1
    66d5:	vmulps -0x8b0(%rbp),%zmm6,%zmm10
    66df:	vpsrld $0x10,%zmm1,%zmm7
    66e6:	vpaddd %zmm1,%zmm0,%zmm11
    66ec:	vcmpeqps %zmm10,%zmm10,%k1
    66f3:	vpandd %zmm5,%zmm7,%zmm12
    66f9:	vpord  %zmm8,%zmm7,%zmm7
    66ff:	vpsrld $0x10,%zmm10,%zmm6
    6706:	vpaddd %zmm10,%zmm0,%zmm0
    670c:	vpaddd %zmm12,%zmm11,%zmm11
    6712:	vpandd %zmm5,%zmm6,%zmm5
    6718:	vpord  %zmm8,%zmm6,%zmm6
    671e:	vpaddd %zmm5,%zmm0,%zmm0
    6724:	vpsrld $0x10,%zmm0,%zmm6{%k1}
    672b:	vcmpeqps %zmm1,%zmm1,%k1
    6732:	vmovdqa64 %zmm6,%zmm0
    6738:	vpsrld $0x10,%zmm11,%zmm7{%k1}
    673f:	vpermt2w %zmm7,%zmm9,%zmm0
    6745:	vmovdqu16 %zmm0,0xc0(%rax,%rdi,2)
    674d:	test   $0x3,%cl
    6750:	je     69cc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a2c>
    6756:	mov    -0xaf8(%rbp),%rdx
    675d:	mov    -0xb00(%rbp),%rax
    6764:	mov    -0xad8(%rbp),%rdi
    676b:	mov    %rcx,%rsi
    676e:	sub    %rdx,%rsi
    6771:	cmp    %rdi,%rdx
    6774:	je     6836 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1896>
    677a:	mov    %rdx,%rdi
    677d:	vbroadcastss %xmm4,%ymm0
    6782:	mov    -0xac8(%rbp),%r10
    6789:	shl    $0x5,%rdi
    678d:	lea    -0xa30(%rbp,%rdi,1),%rdi
    6795:	lea    (%r10,%rdx,8),%rdx
    6799:	vmulps (%rdi),%ymm0,%ymm8
    679d:	vmulps 0x20(%rdi),%ymm0,%ymm0
    67a2:	mov    $0x7fff,%edi
    67a7:	vpbroadcastd %edi,%ymm5
    67ad:	mov    $0x1,%edi
    67b2:	vpbroadcastd %edi,%ymm7
    67b8:	mov    $0x40,%edi
    67bd:	vpsrld $0x10,%ymm8,%ymm1
    67c3:	vcmpeqps %ymm8,%ymm8,%k1
    67ca:	vpsrld $0x10,%ymm0,%ymm6
    67cf:	vpaddd %ymm0,%ymm5,%ymm9
    67d3:	vpaddd %ymm8,%ymm5,%ymm5
    67d8:	vpand  %ymm7,%ymm6,%ymm10
    67dc:	vpand  %ymm7,%ymm1,%ymm7
    67e0:	vpaddd %ymm7,%ymm5,%ymm5
    67e4:	vpbroadcastd %edi,%ymm7
    67ea:	vpaddd %ymm10,%ymm9,%ymm9
    67ef:	mov    -0xaf0(%rbp),%rdi
    67f6:	vpor   %ymm7,%ymm1,%ymm1
    67fa:	vpor   %ymm7,%ymm6,%ymm6
    67fe:	vpsrld $0x10,%ymm5,%ymm1{%k1}
    6805:	vcmpeqps %ymm0,%ymm0,%k1
    680c:	vmovdqa %ymm1,%ymm0
    6810:	vpsrld $0x10,%ymm9,%ymm6{%k1}
    6817:	vpermt2w %ymm6,%ymm3,%ymm0
    681d:	vmovdqu16 %ymm0,(%rdi,%rdx,2)
    6824:	test   $0x1,%sil
    6828:	je     69cc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a2c>
    682e:	and    $0xfffffffffffffffe,%rsi
    6832:	lea    (%rax,%rsi,8),%rax
    6836:	vmulss -0xa30(%rbp,%rax,4),%xmm4,%xmm0
    683f:	lea    0x0(,%rax,4),%rdi
    6847:	add    %rax,%rax
    684a:	lea    0x0(%r13,%rax,1),%r11
    684f:	vmovd  %xmm0,%esi
    6853:	mov    %esi,%edx
    6855:	shr    $0x10,%edx
    6858:	vucomiss %xmm0,%xmm0
    685c:	jp     6a57 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1ab7>
    6862:	and    $0x1,%edx
    6865:	lea    0x7fff(%rsi,%rdx,1),%edx
    686c:	shr    $0x10,%edx
    686f:	vmulss -0xa2c(%rbp,%rdi,1),%xmm4,%xmm0
    6878:	mov    %dx,(%r11)
    687c:	lea    0x2(%r13,%rax,1),%r11
    6881:	vmovd  %xmm0,%esi
    6885:	mov    %esi,%edx
    6887:	shr    $0x10,%edx
    688a:	vucomiss %xmm0,%xmm0
    688e:	jp     6a4f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1aaf>
    6894:	and    $0x1,%edx
    6897:	lea    0x7fff(%rsi,%rdx,1),%edx
    689e:	shr    $0x10,%edx
    68a1:	vmulss -0xa28(%rbp,%rdi,1),%xmm4,%xmm0
    68aa:	mov    %dx,(%r11)
    68ae:	lea    0x4(%r13,%rax,1),%r11
    68b3:	vmovd  %xmm0,%esi
    68b7:	mov    %esi,%edx
    68b9:	shr    $0x10,%edx
    68bc:	vucomiss %xmm0,%xmm0
    68c0:	jp     6a47 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1aa7>
    68c6:	and    $0x1,%edx
    68c9:	lea    0x7fff(%rsi,%rdx,1),%edx
    68d0:	shr    $0x10,%edx
    68d3:	vmulss -0xa24(%rbp,%rdi,1),%xmm4,%xmm0
    68dc:	mov    %dx,(%r11)
    68e0:	lea    0x6(%r13,%rax,1),%r11
    68e5:	vmovd  %xmm0,%esi
    68e9:	mov    %esi,%edx
    68eb:	shr    $0x10,%edx
    68ee:	vucomiss %xmm0,%xmm0
    68f2:	jp     6a3f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a9f>
    68f8:	and    $0x1,%edx
    68fb:	lea    0x7fff(%rsi,%rdx,1),%edx
    6902:	shr    $0x10,%edx
    6905:	vmulss -0xa20(%rbp,%rdi,1),%xmm4,%xmm0
    690e:	mov    %dx,(%r11)
    6912:	lea    0x8(%r13,%rax,1),%r11
    6917:	vmovd  %xmm0,%esi
    691b:	mov    %esi,%edx
    691d:	shr    $0x10,%edx
    6920:	vucomiss %xmm0,%xmm0
    6924:	jp     6a37 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a97>
    692a:	and    $0x1,%edx
    692d:	lea    0x7fff(%rsi,%rdx,1),%edx
    6934:	shr    $0x10,%edx
    6937:	vmulss -0xa1c(%rbp,%rdi,1),%xmm4,%xmm0
    6940:	mov    %dx,(%r11)
    6944:	lea    0xa(%r13,%rax,1),%r11
    6949:	vmovd  %xmm0,%esi
    694d:	mov    %esi,%edx
    694f:	shr    $0x10,%edx
    6952:	vucomiss %xmm0,%xmm0
    6956:	jp     6a2f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a8f>
    695c:	and    $0x1,%edx
    695f:	lea    0x7fff(%rsi,%rdx,1),%edx
    6966:	shr    $0x10,%edx
    6969:	vmulss -0xa18(%rbp,%rdi,1),%xmm4,%xmm0
    6972:	mov    %dx,(%r11)
    6976:	lea    0xc(%r13,%rax,1),%r11
    697b:	vmovd  %xmm0,%esi
    697f:	mov    %esi,%edx
    6981:	shr    $0x10,%edx
    6984:	vucomiss %xmm0,%xmm0
    6988:	jp     6a27 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a87>
    698e:	and    $0x1,%edx
    6991:	lea    0x7fff(%rsi,%rdx,1),%edx
    6998:	shr    $0x10,%edx
    699b:	vmulss -0xa14(%rbp,%rdi,1),%xmm4,%xmm4
    69a4:	mov    %dx,(%r11)
    69a8:	lea    0xe(%r13,%rax,1),%rsi
    69ad:	vmovd  %xmm4,%edx
    69b1:	mov    %edx,%eax
    69b3:	shr    $0x10,%eax
    69b6:	vucomiss %xmm4,%xmm4
    69ba:	jp     6a22 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a82>
    69bc:	and    $0x1,%eax
    69bf:	lea    0x7fff(%rdx,%rax,1),%eax
    69c6:	shr    $0x10,%eax
    69c9:	mov    %ax,(%rsi)
    69cc:	mov    -0xb30(%rbp),%rax
    69d3:	add    $0x1,%r14
    69d7:	mov    -0xb18(%rbp),%rdi
    69de:	add    %rdi,-0xae0(%rbp)
    69e5:	mov    -0xb20(%rbp),%rdi
    69ec:	add    %rdi,-0xad0(%rbp)
    69f3:	mov    -0xb28(%rbp),%rdi
    69fa:	add    %rdi,-0xac8(%rbp)
    6a01:	cmp    %rax,%r14
    6a04:	jl     5196 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1f6>
    6a0a:	mov    -0xb60(%rbp),%r12
    6a11:	cmp    %r14,%r12
    6a14:	jle    70f8 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2158>
    6a1a:	vzeroupper
    6a1d:	jmp    5034 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x94>
    6a22:	or     $0x40,%eax
    6a25:	jmp    69c9 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a29>
    6a27:	or     $0x40,%edx
    6a2a:	jmp    699b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x19fb>
    6a2f:	or     $0x40,%edx
    6a32:	jmp    6969 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x19c9>
    6a37:	or     $0x40,%edx
    6a3a:	jmp    6937 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1997>
    6a3f:	or     $0x40,%edx
    6a42:	jmp    6905 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1965>
    6a47:	or     $0x40,%edx
    6a4a:	jmp    68d3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1933>
    6a4f:	or     $0x40,%edx
    6a52:	jmp    68a1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1901>
    6a57:	or     $0x40,%edx
    6a5a:	jmp    686f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x18cf>
    6a5f:	or     $0x40,%eax
    6a62:	jmp    64ee <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x154e>
    6a67:	or     $0x40,%edx
    6a6a:	jmp    63f4 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1454>
    6a6f:	or     $0x40,%edx
    6a72:	jmp    6390 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x13f0>
    6a77:	or     $0x40,%edx
    6a7a:	jmp    63c2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1422>
    6a7f:	or     $0x40,%edx
    6a82:	jmp    64bc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x151c>
    6a87:	or     $0x40,%edx
    6a8a:	jmp    648a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14ea>
    6a8f:	or     $0x40,%edx
    6a92:	jmp    6458 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x14b8>
    6a97:	or     $0x40,%edx
    6a9a:	jmp    6426 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1486>
    6a9f:	test   %rbx,%rbx
    6aa2:	jle    69cc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a2c>
    6aa8:	mov    %r8,-0xb40(%rbp)
    6aaf:	mov    -0xb78(%rbp),%rdx
    6ab6:	xor    %esi,%esi
    6ab8:	mov    %rcx,-0xb38(%rbp)
    6abf:	mov    -0xb08(%rbp),%rdi
    6ac6:	vzeroupper
    6ac9:	call   6ace <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1b2e>
    6ace:	mov    -0xb38(%rbp),%rcx
    6ad5:	mov    -0xb40(%rbp),%r8
    6adc:	jmp    69cc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a2c>
    6ae1:	test   %rbx,%rbx
    6ae4:	jle    69cc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1a2c>
    6aea:	cmpq   $0x17,-0xac0(%rbp)
    6af2:	jbe    71dd <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x223d>
    6af8:	vbroadcastss %xmm0,%zmm1
    6afe:	mov    $0x1,%eax
    6b03:	mov    -0xae0(%rbp),%rdi
    6b0a:	vmulps -0x3f0(%rbp),%zmm1,%zmm10
    6b14:	vpbroadcastd %eax,%zmm5
    6b1a:	mov    $0x7fff,%eax
    6b1f:	vmulps -0x430(%rbp),%zmm1,%zmm7
    6b29:	vpbroadcastd %eax,%zmm6
    6b2f:	mov    $0x40,%eax
    6b34:	vpsrld $0x10,%zmm10,%zmm9
    6b3b:	vpaddd %zmm10,%zmm6,%zmm12
    6b41:	vpsrld $0x10,%zmm7,%zmm8
    6b48:	vpandd %zmm5,%zmm9,%zmm11
    6b4e:	vcmpeqps %zmm7,%zmm7,%k1
    6b55:	vpaddd %zmm12,%zmm11,%zmm11
    6b5b:	vpaddd %zmm7,%zmm6,%zmm7
    6b61:	vpandd %zmm5,%zmm8,%zmm12
    6b67:	vpaddd %zmm7,%zmm12,%zmm12
    6b6d:	vpbroadcastd %eax,%zmm7
    6b73:	mov    -0xb10(%rbp),%rax
    6b7a:	vpord  %zmm7,%zmm8,%zmm8
    6b80:	vpord  %zmm7,%zmm9,%zmm9
    6b86:	vpsrld $0x10,%zmm12,%zmm8{%k1}
    6b8d:	vcmpeqps %zmm10,%zmm10,%k1
    6b94:	vpsrld $0x10,%zmm11,%zmm9{%k1}
    6b9b:	vmovdqa32 %zmm9,%zmm10
    6ba1:	vmovdqa64 %zmm2,%zmm9
    6ba7:	vpermt2w %zmm10,%zmm2,%zmm8
    6bad:	vmovdqu16 %zmm8,(%rax,%rdi,2)
    6bb4:	cmp    $0x1,%r8
    6bb8:	jbe    6d4c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1dac>
    6bbe:	vmulps -0x370(%rbp),%zmm1,%zmm12
    6bc8:	vmulps -0x3b0(%rbp),%zmm1,%zmm10
    6bd2:	vpsrld $0x10,%zmm12,%zmm11
    6bd9:	vpaddd %zmm12,%zmm6,%zmm13
    6bdf:	vcmpeqps %zmm10,%zmm10,%k1
    6be6:	vpsrld $0x10,%zmm10,%zmm8
    6bed:	vpandd %zmm5,%zmm11,%zmm14
    6bf3:	vpaddd %zmm14,%zmm13,%zmm13
    6bf9:	vpaddd %zmm10,%zmm6,%zmm10
    6bff:	vpandd %zmm5,%zmm8,%zmm14
    6c05:	vpaddd %zmm14,%zmm10,%zmm10
    6c0b:	vpord  %zmm7,%zmm8,%zmm8
    6c11:	vpord  %zmm7,%zmm11,%zmm11
    6c17:	vpsrld $0x10,%zmm10,%zmm8{%k1}
    6c1e:	vcmpeqps %zmm12,%zmm12,%k1
    6c25:	vpsrld $0x10,%zmm13,%zmm11{%k1}
    6c2c:	vpermt2w %zmm11,%zmm2,%zmm8
    6c32:	vmovdqu16 %zmm8,0x40(%rax,%rdi,2)
    6c3a:	cmp    $0x2,%r8
    6c3e:	je     6d4c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1dac>
    6c44:	vmulps -0x2f0(%rbp),%zmm1,%zmm12
    6c4e:	vmulps -0x330(%rbp),%zmm1,%zmm10
    6c58:	vpsrld $0x10,%zmm12,%zmm11
    6c5f:	vpaddd %zmm12,%zmm6,%zmm13
    6c65:	vcmpeqps %zmm10,%zmm10,%k1
    6c6c:	vpsrld $0x10,%zmm10,%zmm8
    6c73:	vpandd %zmm5,%zmm11,%zmm14
    6c79:	vpaddd %zmm14,%zmm13,%zmm13
    6c7f:	vpaddd %zmm10,%zmm6,%zmm10
    6c85:	vpandd %zmm5,%zmm8,%zmm14
    6c8b:	vpaddd %zmm14,%zmm10,%zmm10
    6c91:	vpord  %zmm7,%zmm8,%zmm8
    6c97:	vpord  %zmm7,%zmm11,%zmm11
    6c9d:	vpsrld $0x10,%zmm10,%zmm8{%k1}
    6ca4:	vcmpeqps %zmm12,%zmm12,%k1
    6cab:	vpsrld $0x10,%zmm13,%zmm11{%k1}
    6cb2:	vpermt2w %zmm11,%zmm2,%zmm8
    6cb8:	vmovdqu16 %zmm8,0x80(%rax,%rdi,2)
    6cc0:	cmp    $0x3,%r8
    6cc4:	je     6d4c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1dac>
    6cca:	vmulps -0x2b0(%rbp),%zmm1,%zmm12
    6cd4:	vmulps -0x270(%rbp),%zmm1,%zmm11
    6cde:	vcmpeqps %zmm12,%zmm12,%k1
    6ce5:	vpsrld $0x10,%zmm12,%zmm8
    6cec:	vpsrld $0x10,%zmm11,%zmm10
    6cf3:	vpaddd %zmm11,%zmm6,%zmm14
    6cf9:	vpaddd %zmm12,%zmm6,%zmm6
    6cff:	vpandd %zmm5,%zmm10,%zmm13
    6d05:	vpandd %zmm5,%zmm8,%zmm5
    6d0b:	vpord  %zmm7,%zmm8,%zmm8
    6d11:	vpaddd %zmm6,%zmm5,%zmm5
    6d17:	vpaddd %zmm14,%zmm13,%zmm13
    6d1d:	vpord  %zmm7,%zmm10,%zmm10
    6d23:	vpsrld $0x10,%zmm5,%zmm8{%k1}
    6d2a:	vcmpeqps %zmm11,%zmm11,%k1
    6d31:	vmovdqa64 %zmm8,%zmm5
    6d37:	vpsrld $0x10,%zmm13,%zmm10{%k1}
    6d3e:	vpermt2w %zmm10,%zmm2,%zmm5
    6d44:	vmovdqu16 %zmm5,0xc0(%rax,%rdi,2)
    6d4c:	test   $0x3,%cl
    6d4f:	je     602a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x108a>
    6d55:	mov    -0xaf8(%rbp),%rsi
    6d5c:	mov    -0xb00(%rbp),%rax
    6d63:	mov    -0xad8(%rbp),%r10
    6d6a:	mov    %rcx,%rdi
    6d6d:	sub    %rsi,%rdi
    6d70:	cmp    %r10,%rsi
    6d73:	je     6e3d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1e9d>
    6d79:	mov    %rsi,%r11
    6d7c:	vbroadcastss %xmm0,%ymm1
    6d81:	mov    -0xae0(%rbp),%r10
    6d88:	shl    $0x5,%r11
    6d8c:	lea    -0x430(%rbp,%r11,1),%r11
    6d94:	lea    (%r10,%rsi,8),%rsi
    6d98:	mov    -0xb10(%rbp),%r10
    6d9f:	vmulps (%r11),%ymm1,%ymm9
    6da4:	vmulps 0x20(%r11),%ymm1,%ymm1
    6daa:	mov    $0x1,%r11d
    6db0:	vpbroadcastd %r11d,%ymm6
    6db6:	mov    $0x7fff,%r11d
    6dbc:	vpbroadcastd %r11d,%ymm8
    6dc2:	mov    $0x40,%r11d
    6dc8:	vpsrld $0x10,%ymm9,%ymm5
    6dce:	vcmpeqps %ymm9,%ymm9,%k1
    6dd5:	vpsrld $0x10,%ymm1,%ymm7
    6dda:	vpaddd %ymm1,%ymm8,%ymm11
    6dde:	vpaddd %ymm9,%ymm8,%ymm8
    6de3:	vpand  %ymm6,%ymm7,%ymm10
    6de7:	vpand  %ymm6,%ymm5,%ymm6
    6deb:	vpaddd %ymm8,%ymm6,%ymm6
    6df0:	vpbroadcastd %r11d,%ymm8
    6df6:	vpaddd %ymm11,%ymm10,%ymm10
    6dfb:	vpor   %ymm8,%ymm5,%ymm5
    6e00:	vpsrld $0x10,%ymm6,%ymm5{%k1}
    6e07:	vcmpeqps %ymm1,%ymm1,%k1
    6e0e:	vpor   %ymm8,%ymm7,%ymm6
    6e13:	vmovdqa %ymm5,%ymm1
    6e17:	vpsrld $0x10,%ymm10,%ymm6{%k1}
    6e1e:	vpermt2w %ymm6,%ymm3,%ymm1
    6e24:	vmovdqu16 %ymm1,(%r10,%rsi,2)
    6e2b:	test   $0x1,%dil
    6e2f:	je     6010 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1070>
    6e35:	and    $0xfffffffffffffffe,%rdi
    6e39:	lea    (%rax,%rdi,8),%rax
    6e3d:	vmulss -0x430(%rbp,%rax,4),%xmm0,%xmm1
    6e46:	lea    0x0(,%rax,4),%r11
    6e4e:	add    %rax,%rax
    6e51:	lea    (%rdx,%rax,1),%rdi
    6e55:	vmovq  %rdi,%xmm5
    6e5a:	vmovd  %xmm1,%edi
    6e5e:	mov    %edi,%esi
    6e60:	shr    $0x10,%esi
    6e63:	vucomiss %xmm1,%xmm1
    6e67:	jp     7019 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2079>
    6e6d:	and    $0x1,%esi
    6e70:	lea    0x7fff(%rdi,%rsi,1),%esi
    6e77:	shr    $0x10,%esi
    6e7a:	vmulss -0x42c(%rbp,%r11,1),%xmm0,%xmm1
    6e84:	vmovq  %xmm5,%rdi
    6e89:	mov    %si,(%rdi)
    6e8c:	lea    0x2(%rdx,%rax,1),%rdi
    6e91:	vmovq  %rdi,%xmm5
    6e96:	vmovd  %xmm1,%edi
    6e9a:	mov    %edi,%esi
    6e9c:	shr    $0x10,%esi
    6e9f:	vucomiss %xmm1,%xmm1
    6ea3:	jp     704b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x20ab>
    6ea9:	and    $0x1,%esi
    6eac:	lea    0x7fff(%rdi,%rsi,1),%esi
    6eb3:	shr    $0x10,%esi
    6eb6:	vmulss -0x428(%rbp,%r11,1),%xmm0,%xmm1
    6ec0:	vmovq  %xmm5,%rdi
    6ec5:	mov    %si,(%rdi)
    6ec8:	lea    0x4(%rdx,%rax,1),%rdi
    6ecd:	vmovq  %rdi,%xmm5
    6ed2:	vmovd  %xmm1,%edi
    6ed6:	mov    %edi,%esi
    6ed8:	shr    $0x10,%esi
    6edb:	vucomiss %xmm1,%xmm1
    6edf:	jp     7043 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x20a3>
    6ee5:	and    $0x1,%esi
    6ee8:	lea    0x7fff(%rdi,%rsi,1),%esi
    6eef:	shr    $0x10,%esi
    6ef2:	vmulss -0x424(%rbp,%r11,1),%xmm0,%xmm1
    6efc:	vmovq  %xmm5,%rdi
    6f01:	mov    %si,(%rdi)
    6f04:	lea    0x6(%rdx,%rax,1),%rdi
    6f09:	vmovq  %rdi,%xmm5
    6f0e:	vmovd  %xmm1,%edi
    6f12:	mov    %edi,%esi
    6f14:	shr    $0x10,%esi
    6f17:	vucomiss %xmm1,%xmm1
    6f1b:	jp     703b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x209b>
    6f21:	and    $0x1,%esi
    6f24:	lea    0x7fff(%rdi,%rsi,1),%esi
    6f2b:	shr    $0x10,%esi
    6f2e:	vmulss -0x420(%rbp,%r11,1),%xmm0,%xmm1
    6f38:	vmovq  %xmm5,%rdi
    6f3d:	mov    %si,(%rdi)
    6f40:	lea    0x8(%rdx,%rax,1),%rdi
    6f45:	vmovq  %rdi,%xmm5
    6f4a:	vmovd  %xmm1,%edi
    6f4e:	mov    %edi,%esi
    6f50:	shr    $0x10,%esi
    6f53:	vucomiss %xmm1,%xmm1
    6f57:	jp     7033 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2093>
    6f5d:	and    $0x1,%esi
    6f60:	lea    0x7fff(%rdi,%rsi,1),%esi
    6f67:	shr    $0x10,%esi
    6f6a:	vmulss -0x41c(%rbp,%r11,1),%xmm0,%xmm1
    6f74:	vmovq  %xmm5,%rdi
    6f79:	mov    %si,(%rdi)
    6f7c:	lea    0xa(%rdx,%rax,1),%rdi
    6f81:	vmovq  %rdi,%xmm5
    6f86:	vmovd  %xmm1,%edi
    6f8a:	mov    %edi,%esi
    6f8c:	shr    $0x10,%esi
    6f8f:	vucomiss %xmm1,%xmm1
    6f93:	jp     702b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x208b>
    6f99:	and    $0x1,%esi
    6f9c:	lea    0x7fff(%rdi,%rsi,1),%esi
    6fa3:	shr    $0x10,%esi
    6fa6:	vmulss -0x418(%rbp,%r11,1),%xmm0,%xmm1
    6fb0:	vmovq  %xmm5,%rdi
    6fb5:	mov    %si,(%rdi)
    6fb8:	lea    0xc(%rdx,%rax,1),%rdi
    6fbd:	vmovq  %rdi,%xmm5
    6fc2:	vmovd  %xmm1,%edi
    6fc6:	mov    %edi,%esi
    6fc8:	shr    $0x10,%esi
    6fcb:	vucomiss %xmm1,%xmm1
    6fcf:	jp     7026 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2086>
    6fd1:	and    $0x1,%esi
    6fd4:	lea    0x7fff(%rdi,%rsi,1),%esi
    6fdb:	shr    $0x10,%esi
    6fde:	vmulss -0x414(%rbp,%r11,1),%xmm0,%xmm1
    6fe8:	vmovq  %xmm5,%rdi
    6fed:	mov    %si,(%rdi)
    6ff0:	lea    0xe(%rdx,%rax,1),%rsi
    6ff5:	vmovd  %xmm1,%edx
    6ff9:	mov    %edx,%eax
    6ffb:	shr    $0x10,%eax
    6ffe:	vucomiss %xmm1,%xmm1
    7002:	jp     7021 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2081>
    7004:	and    $0x1,%eax
    7007:	lea    0x7fff(%rdx,%rax,1),%eax
    700e:	shr    $0x10,%eax
    7011:	mov    %ax,(%rsi)
    7014:	jmp    6010 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1070>
    7019:	or     $0x40,%esi
    701c:	jmp    6e7a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1eda>
    7021:	or     $0x40,%eax
    7024:	jmp    7011 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2071>
    7026:	or     $0x40,%esi
    7029:	jmp    6fde <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x203e>
    702b:	or     $0x40,%esi
    702e:	jmp    6fa6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2006>
    7033:	or     $0x40,%esi
    7036:	jmp    6f6a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1fca>
    703b:	or     $0x40,%esi
    703e:	jmp    6f2e <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1f8e>
    7043:	or     $0x40,%esi
    7046:	jmp    6ef2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1f52>
    704b:	or     $0x40,%esi
    704e:	jmp    6eb6 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1f16>
    7053:	cmpq   $0x0,-0xab8(%rbp)
    705b:	lea    -0xa30(%rbp),%r9
    7062:	jne    539f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x3ff>
    7068:	mov    0x70(%r15),%rax
    706c:	mov    0x20(%r15),%r11
    7070:	imul   %r14,%rax
    7074:	jmp    53db <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x43b>
    7079:	cmpq   $0x0,-0xab8(%rbp)
    7081:	lea    -0x630(%rbp),%r9
    7088:	jne    58df <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x93f>
    708e:	mov    0x60(%r15),%rax
    7092:	mov    0x10(%r15),%r10
    7096:	imul   %r14,%rax
    709a:	jmp    591b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x97b>
    709f:	cmpq   $0x17,-0xac0(%rbp)
    70a7:	jbe    71d3 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2233>
    70ad:	vmovdqa64 0x0(%rip),%zmm9        # 70b7 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2117>
    70b7:	jmp    602a <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x108a>
    70bc:	cmpq   $0x0,-0xab8(%rbp)
    70c4:	lea    -0xa30(%rbp),%r9
    70cb:	jne    539f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x3ff>
    70d1:	vxorpd %xmm0,%xmm0,%xmm0
    70d5:	jmp    564c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x6ac>
    70da:	xor    %edi,%edi
    70dc:	xor    %r9d,%r9d
    70df:	jmp    54fd <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x55d>
    70e4:	cmpq   $0x0,-0xab8(%rbp)
    70ec:	jne    558b <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x5eb>
    70f2:	jmp    70d1 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2131>
    70f4:	nopl   0x0(%rax)
    70f8:	vzeroupper
    70fb:	jmp    50c2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x122>
    7100:	xor    %edx,%edx
    7102:	xor    %eax,%eax
    7104:	jmp    6764 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x17c4>
    7109:	xor    %edi,%edi
    710b:	xor    %r10d,%r10d
    710e:	jmp    5310 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x370>
    7113:	cmpq   $0x0,-0xab8(%rbp)
    711b:	lea    -0x630(%rbp),%r9
    7122:	jne    58df <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x93f>
    7128:	vxorpd %xmm0,%xmm0,%xmm0
    712c:	jmp    5d7c <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xddc>
    7131:	mov    0x70(%r15),%rax
    7135:	mov    0x20(%r15),%r11
    7139:	imul   %r14,%rax
    713d:	jmp    53cd <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x42d>
    7142:	vxorpd %xmm1,%xmm1,%xmm1
    7146:	jmp    5ebc <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xf1c>
    714b:	xor    %r11d,%r11d
    714e:	xor    %r9d,%r9d
    7151:	jmp    5c34 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xc94>
    7156:	cmpq   $0x0,-0xab8(%rbp)
    715e:	jne    5cc0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xd20>
    7164:	jmp    7128 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2188>
    7166:	cs nopw 0x0(%rax,%rax,1)
    7170:	mov    0x68(%r15),%rax
    7174:	mov    0x18(%r15),%r10
    7178:	imul   %r14,%rax
    717c:	test   %rbx,%rbx
    717f:	jg     5b04 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xb64>
    7185:	jmp    7128 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2188>
    7187:	xor    %r11d,%r11d
    718a:	xor    %r9d,%r9d
    718d:	jmp    5a3d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xa9d>
    7192:	cmpq   $0x0,-0xab8(%rbp)
    719a:	jne    5acd <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0xb2d>
    71a0:	jmp    7128 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x2188>
    71a2:	nopw   0x0(%rax,%rax,1)
    71a8:	xor    %r11d,%r11d
    71ab:	xor    %edi,%edi
    71ad:	jmp    584f <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x8af>
    71b2:	xor    %eax,%eax
    71b4:	jmp    5ff2 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1052>
    71b9:	mov    0x60(%r15),%rax
    71bd:	mov    0x10(%r15),%r10
    71c1:	imul   %r14,%rax
    71c5:	jmp    590d <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x96d>
    71ca:	xor    %edx,%edx
    71cc:	xor    %eax,%eax
    71ce:	jmp    6283 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x12e3>
    71d3:	mov    %rcx,%rsi
    71d6:	xor    %eax,%eax
    71d8:	jmp    6299 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x12f9>
    71dd:	xor    %esi,%esi
    71df:	xor    %eax,%eax
    71e1:	jmp    6d63 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)+0x1dc3>
    71e6:	cs nopw 0x0(%rax,%rax,1)

00000000000071f0 <vcc::masked_attention_backward_avx512_bf16()>:
    71f0:	lea    -0x42b7(%rip),%rdx        # 2f40 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::multiply(vcc::AttentionGradientHead const&, long, long, void*)>
    71f7:	lea    -0x2cfe(%rip),%rax        # 4500 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::add_dq(vcc::AttentionGradientHead const&, long, long, bool, void*)>
    71fe:	vmovdqa 0x0(%rip),%ymm0        # 7206 <vcc::masked_attention_backward_avx512_bf16()+0x16>
    7206:	movq   $0x89e40,0x20(%rdi)
    720e:	vmovq  %rdx,%xmm1
    7213:	lea    -0x227a(%rip),%rcx        # 4fa0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::prepare(vcc::AttentionGradientHead const&, long, long)>
    721a:	vpinsrq $0x1,%rax,%xmm1,%xmm1
    7220:	vmovdqu %ymm0,(%rdi)
    7224:	lea    -0x4d8b(%rip),%rax        # 24a0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::open(vcc::AttentionGradientHead const&, long, long, void*)>
    722b:	vmovq  %rcx,%xmm0
    7230:	vpinsrq $0x1,%rax,%xmm0,%xmm0
    7236:	lea    -0x566d(%rip),%rax        # 1bd0 <vcc::(anonymous namespace)::MaskedAttentionBackwardKernel<vcc::(anonymous namespace)::SimdAvx512Bf16, vcc::Bf16>::close(vcc::AttentionGradientHead const&, void*)>
    723d:	mov    %rax,0x48(%rdi)
    7241:	vinserti128 $0x1,%xmm1,%ymm0,%ymm0
    7247:	mov    %rdi,%rax
    724a:	vmovdqu %ymm0,0x28(%rdi)
    724f:	vzeroupper
    7252:	ret
